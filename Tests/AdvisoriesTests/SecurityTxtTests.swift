import Foundation
import JSONStream
import Testing

@testable import Advisories

/// `security.txt`: written, read back, and held against cases of RFC 9116.
struct SecurityTxtTests {
    private static let now = AdvisoryTime("2026-05-12T00:00:00Z")

    @Test func whatIsWrittenIsReadBack() throws {
        var file = SecurityTxt(
            contacts: ["https://example.jp/report", "mailto:psirt@example.jp"], expires: try #require(AdvisoryTime("2027-04-01T00:00:00+09:00")))
        file.encryption = ["https://example.jp/key.asc"]
        file.preferredLanguages = ["ja", "en"]
        file.canonical = ["https://example.jp/.well-known/security.txt"]
        file.policy = ["https://example.jp/cvd"]
        file.acknowledgments = ["https://example.jp/thanks"]
        file.hiring = ["https://example.jp/jobs"]
        file.csaf = ["https://example.jp/.well-known/csaf/provider-metadata.json"]
        let reader = SecurityTxtReader(file.bytes(), now: try #require(Self.now))
        #expect(reader.problems.isEmpty, "\(reader.problems)")
        #expect(reader.file == file)
    }

    @Test(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
    func cases() throws {
        let folder = try #require(TestData.root?.appending(path: "advisories/security-txt"))
        let expected = try CSAFDocument(ByteBlock(try Data(contentsOf: folder.appending(path: "expected.json")))).root
        #expect(expected.members.count > 10)
        for item in expected.members {
            let bytes = Array(try Data(contentsOf: folder.appending(path: item.key)))
            let problems = SecurityTxtReader(bytes, now: try #require(Self.now)).problems
            #expect(problems.isEmpty == (item["valid"]?.node.text == "true"), "\(item.key): \(problems)")
        }
    }

    @Test(arguments: [
        ("Contact: psirt@example.jp\nExpires: 2027-01-01T00:00:00Z\n", SecurityTxtProblem.Kind.badURI, 1),
        ("Contact: http://example.jp\nExpires: 2027-01-01T00:00:00Z\n", .badURI, 1),
        ("Contact: mailto:a@example.jp\n", .noExpires, 1), ("Expires: 2027-01-01T00:00:00Z\n", .noContact, 1),
        ("Contact: mailto:a@example.jp\nExpires: 2026-01-01T00:00:00Z\n", .expired, 2),
        ("Contact: mailto:a@example.jp\nExpires: tomorrow\n", .badDate, 2),
        ("Contact: mailto:a@example.jp\nExpires: 2027-01-01T00:00:00Z\nhello\n", .badLine, 3),
        ("Contact: mailto:a@example.jp\nExpires: 2027-01-01T00:00:00Z\nPreferred-Languages: ja, klingonese\n", .badLanguage, 3),
    ])
    func faults(_ text: String, _ kind: SecurityTxtProblem.Kind, _ line: Int) throws {
        let problems = SecurityTxtReader(Array(text.utf8), now: try #require(Self.now)).problems
        #expect(problems.map(\.kind) == [kind])
        #expect(problems.first?.line == line)
    }

    @Test func notText() throws {
        #expect(SecurityTxtReader([0xFF, 0xFE, 0x41], now: try #require(Self.now)).problems.map(\.kind) == [.badEncoding])
    }

    @Test func theArmourOfASignatureIsNoFault() throws {
        let text =
            "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nContact: mailto:a@example.jp\nExpires: 2027-01-01T00:00:00Z\n"
            + "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n"
        #expect(SecurityTxtReader(Array(text.utf8), now: try #require(Self.now)).problems.isEmpty)
    }
}
