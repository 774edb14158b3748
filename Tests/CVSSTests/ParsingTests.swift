import Diagnostics
import Testing

@testable import CVSS

@Suite struct ParsingTests {
    static let bases = [
        "AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:C/C:L/I:N/A:N",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
    ]

    @Test func versions() throws {
        let versions = try Self.bases.map { try CVSSVector(parsing: $0).version.rawValue }
        #expect(versions == ["2.0", "3.0", "3.1", "4.0"])
    }

    @Test(arguments: bases) func canonicalIsItself(text: String) throws {
        #expect(try CVSSVector(parsing: text).canonical == text)
    }

    @Test func notDefinedIsNotGiven() throws {
        let plain = try CVSSVector(parsing: "AV:N/AC:L/Au:N/C:P/I:P/A:P")
        let full = try CVSSVector(parsing: "AV:N/AC:L/Au:N/C:P/I:P/A:P/E:ND/RL:ND/RC:ND/CDP:ND/TD:ND/CR:ND/IR:ND/AR:ND")
        #expect(plain == full && plain.hashValue == full.hashValue)
        #expect(!full.hasTemporal && !full.hasEnvironmental)
        #expect(full.canonical == plain.canonical)
    }

    @Test func olderVersionsTakeAnyOrder() throws {
        let mixed = try CVSSVector(parsing: "CVSS:3.1/E:F/A:N/S:C/I:N/C:L/MAV:A/UI:R/PR:H/AC:H/AV:P")
        #expect(mixed.canonical == "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:C/C:L/I:N/A:N/E:F/MAV:A")
        #expect(try CVSSVector(parsing: "A:P/C:P/I:P/Au:N/AC:L/AV:N").canonical == Self.bases[0])
    }

    @Test func metricsByName() throws {
        let vector = try CVSSVector(parsing: Self.bases[3] + "/E:P/MSI:S/U:Amber")
        #expect(vector["MSI"] == "S" && vector["U"] == "Amber" && vector["E"] == "P" && vector["CR"] == nil && vector["Au"] == nil)
        #expect(vector.metrics.count == 14)
        #expect(vector.metrics.first == CVSSMetric(name: "AV", value: "N"))
    }

    @Test(arguments: [
        ("", "CVSS-001"), ("CVSS:", "CVSS-002"), ("CVSS:3.2/AV:N", "CVSS-002"), ("CVSS:3.1", "CVSS-002"), ("CVSS:4.0", "CVSS-002"),
        ("CVSS:5.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS-002"),
        ("CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P", "CVSS-002"),
        ("cvss:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS-004"), (" " + bases[0], "CVSS-004"),
        ("nonsense", "CVSS-003"), ("/", "CVSS-003"), ("CVSS:3.1/", "CVSS-003"), (bases[1] + "/", "CVSS-003"), (bases[0] + "//E:F", "CVSS-003"),
        (bases[1] + "/E", "CVSS-003"), (bases[0] + "\n", "CVSS-005"), (bases[0] + "/E:", "CVSS-005"), (bases[0] + "/E:F:F", "CVSS-005"),
        (bases[0] + "/:F", "CVSS-004"), (bases[0] + "/E:X", "CVSS-005"), (bases[1] + "/E:POC", "CVSS-005"), (bases[1] + "/PR:N", "CVSS-006"),
        (bases[1] + "/E:X/E:H", "CVSS-006"), (bases[1] + "/Au:N", "CVSS-004"), (bases[1] + "/ABCDEFGHIJK:N", "CVSS-004"),
        ("AV:N/AC:L/Au:N/C:P/I:P", "CVSS-007"), ("CVSS:3.0/AV:N/AC:L/PR:N/UI:N/C:H/I:H/A:H", "CVSS-007"),
        ("CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS-005"), ("CVSS:3.1/AV:n/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "CVSS-005"),
        ("CVSS:3.1/AV:N/AC:L/PR:U/UI:N/S:U/C:H/I:H/A:H", "CVSS-005"),
        ("CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", "CVSS-008"), (bases[3] + "/CR:H/E:A", "CVSS-008"),
        (bases[3] + "/SI:S", "CVSS-006"), (bases[3] + "/MSC:S", "CVSS-005"), (bases[3] + "/U:clear", "CVSS-005"), (bases[3] + "/E:F", "CVSS-005"),
    ])
    func refused(text: String, code: String) {
        let error = #expect(throws: CVSSError.self) { try CVSSVector(parsing: text) }
        #expect(error?.code == code)
    }

    @Test func errorsQuoteShortly() throws {
        let error = #expect(throws: CVSSError.self) { try CVSSVector(parsing: String(repeating: "A\u{7}", count: 100_000)) }
        for language in Language.allCases {
            let message = try #require(error).message(in: language)
            #expect(message.count < 1200 && message.contains("\\u{7}") && !message.contains("\u{7}"))
        }
    }

    @Test func errorsSayWhatIsMissing() throws {
        let error = #expect(throws: CVSSError.self) { try CVSSVector(parsing: "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/C:H/I:H") }
        #expect(try #require(error).wording.english.hasSuffix("S, A"))
        #expect(try #require(error).wording.japanese.hasSuffix("S、A"))
    }
}
