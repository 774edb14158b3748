import Crypto
import Foundation
import Testing

@testable import Server

/// Codes against those of an independent encoder (Python's qrcode 8, level M, byte mode), module by module under all eight masks.
@Suite struct QRCodeTests {
    private static let address = "otpauth://totp/Mimamori:ito?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Mimamori"

    /// The first 16 digits of the SHA-256 of the modules as rows of 0 and 1, by mask.
    @Test(arguments: [
        (
            "A", 21,
            [
                "2bae48594b732587", "43f688a881761c91", "1df28de52a4a3bd0", "bc9009ae87ca68f1", "177b3a1897a152ae", "a6fca46e028f9962",
                "90e985ca4eb58895", "23eee31305a65603",
            ]
        ),
        (
            "見守り", 21,
            [
                "07d4c48ad52875e0", "41b746ba09b5c80c", "ba17d34502928d49", "1ee3e4bd4be187ab", "69b32ac449bb33f3", "270b392eeaac51a9",
                "a26e03ed88c3a53a", "e73e8b18a1c1d957",
            ]
        ),
        (
            address, 37,
            [
                "37005c2621dbca98", "6e99cb49fb52600e", "cd20989c0a321976", "89f3e11fca7e2965", "37f355cdf1fe6d67", "b7de88f938a6bdb3",
                "f2cf519c895a1e6f", "a82e774364520d8c",
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
