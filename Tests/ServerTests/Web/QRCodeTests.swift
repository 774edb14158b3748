import Crypto
import Foundation
import Testing

@testable import Server

/// Codes against those of an independent encoder (segno 1.6, level M, byte mode), module by module under all eight masks.
@Suite struct QRCodeTests {
    private static let address = "otpauth://totp/Mimamori:ito?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mimamori"

    /// The first 16 digits of the SHA-256 of the modules as rows of 0 and 1, by mask.
    @Test(arguments: [
        (
            "A", 21,
            [
                "94a15d3275a26b5c", "79c04446f28073e9", "7b4b2d049402baf1", "23725b8f2eddb700", "0923bf7d57432785", "e374ae7c7b74aacc",
                "399c99d2dbda140e", "de7e3b48f058d19c",
            ]
        ),
        (
            "見守り", 21,
            [
                "f783361a3bfa17f4", "ceb38450824a4082", "fdb04b973a68220a", "7288196198a26819", "be4bc85a941a04a8", "3ff3e560a6daeaa9",
                "df05a7d316c879dc", "53b1385ca6b97819",
            ]
        ),
        (
            address, 37,
            [
                "2ec61333258b3dcd", "c4113dd42b3474d2", "fa5c526a20d4fb90", "703826b12f453db8", "81ec2828b91da619", "f2f41c83578424d1",
                "c7d458258f795018", "f63a92f440b87b9e",
            ]
        ),
        (
            String(repeating: "x", count: 122), 45,
            [
                "91c925bdfb77e72b", "6d10e263126ce791", "9de7703e7189e883", "1f82c14a8ce9e010", "e25389e1a881b366", "d35bc6aed8269bc6",
                "6c411584fdaf82c9", "d8ac890813e7069b",
            ]
        ),
        (
            String(repeating: "x", count: 213), 57,
            [
                "f8a692e420006d88", "84cf7020eecab23c", "c3d58fa09f509305", "e4c0d72530aee815", "d566745b691a4810", "919daa13cee1a6ec",
                "f6bd86bea4cbe32e", "a67e7f68b8b6bc32",
            ]
        ),
    ])
    func codesAreThoseOfAnotherEncoder(_ text: String, _ side: Int, _ digests: [String]) throws {
        for (mask, digest) in digests.enumerated() {
            let code = try #require(QRCode(text, mask: mask))
            #expect(code.side == side)
            let rows = (0..<side).map { row in (0..<side).map { code[row, $0] ? "1" : "0" }.joined() }
            let found = SHA256.hash(data: Data(rows.joined(separator: "\n").utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            #expect(String(found.prefix(16)) == digest, "mask \(mask)")
        }
    }

    @Test func whatIsTooLongHasNoCode() {
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
        #expect(QRCode(Self.address).map(QRDrawing.init)?.size == 45)
    }
}
