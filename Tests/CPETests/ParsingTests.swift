import CPE
import Diagnostics
import Testing

@Suite struct ParsingTests {
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
    func namesOfTheCSAFSuite() throws {
        let valid = try TestData.lines("advisories/csaf-2.1/cpe/valid/cpe.txt")
        let invalid = try TestData.lines("advisories/csaf-2.1/cpe/invalid/cpe.txt")
        let refused = valid.filter { (try? CPE(parsing: $0)) == nil }
        let taken = invalid.filter { (try? CPE(parsing: $0)) != nil }
        #expect(refused.isEmpty && taken.isEmpty, "refused \(refused), taken \(taken)")
        #expect(valid.count > 0 && invalid.count > 0)
    }

    @Test func attributesOfAFormattedString() throws {
        let name = try CPE(parsing: "cpe:2.3:o:Acme:pump_os:2.1\\+b3:-:*:ja:clinic:linux:arm:x\\:y")
        #expect(name.part == .operatingSystem)
        #expect(name.vendor.literal == "acme" && name.product.literal == "pump_os" && name.version.literal == "2.1+b3")
        #expect(name.update.isNotApplicable && name.edition.isAny && name.language.literal == "ja")
        #expect(
            name.swEdition.literal == "clinic" && name.targetSw.literal == "linux" && name.targetHw.literal == "arm" && name.other.literal == "x:y")
        #expect(name.formattedString == "cpe:2.3:o:acme:pump_os:2.1\\+b3:-:*:ja:clinic:linux:arm:x\\:y")
        #expect(name.description == name.formattedString)
    }

    @Test func oneNormalForm() throws {
        let names = try [
            "cpe:2.3:a:acme:c\\+\\+:1.0-b:*:*:*:*:*:*:*", "CPE:2.3:A:ACME:C\\+\\+:1\\.0\\-B:*:*:*:*:*:*:*", "cpe:/a:acme:c%2b%2b:1.0-b",
            "cpe:/A:Acme:C%2B%2B:1.0-b:::", "cpe:/a:acme:c%2b%2b:1.0-b::~~~~~",
        ].map { try CPE(parsing: $0) }
        #expect(Set(names).count == 1 && Set(names.map(\.formattedString)).count == 1)
    }

    @Test func logicalParts() throws {
        #expect(try CPE(parsing: "cpe:2.3:*:v:p:*:*:*:*:*:*:*:*").part == nil)
        #expect(try CPE(parsing: "cpe:2.3:-:v:p:*:*:*:*:*:*:*:*")[.part].isNotApplicable)
        #expect(try CPE(parsing: "cpe:/") == CPE(parsing: "cpe:2.3:*:*:*:*:*:*:*:*:*:*:*"))
    }

    @Test(
        arguments: [
            ("8.*", true, nil), ("8.\\*", false, "8.*"), ("\\*soft\\*", false, "*soft*"), ("*soft*", true, nil), ("??x", true, nil),
            ("x??", true, nil),
            ("*8.??", true, nil), ("x\\?", false, "x?"), ("x\\\\?", true, nil), ("x\\\\\\?", false, "x\\?"), ("x\\\\", false, "x\\"),
            ("--", false, "--"),
            ("\\*", false, "*"), ("\\:", false, ":"), ("_", false, "_"), ("?-", true, nil),
        ] as [(String, Bool, String?)])
    func values(text: String, isPattern: Bool, literal: String?) throws {
        let name = try CPE(parsing: "cpe:2.3:a:v:p:\(text):*:*:*:*:*:*:*")
        #expect(name.version.literal == literal)
        guard case .value(let value) = name.version else { return #expect(Bool(false)) }
        #expect(value.hasWildcards == isPattern && value.normal == text)
    }

    @Test(arguments: [
        ("", "CPE-001"), ("cpe", "CPE-001"), ("cpe:", "CPE-001"), ("cpe:2.3", "CPE-001"), ("cpe:2.4:a", "CPE-001"), ("cpe:a:v:p", "CPE-001"),
        (" cpe:/a", "CPE-001"), ("xcpe:/a", "CPE-001"),
        ("cpe:2.3:", "CPE-005"), ("cpe:2.3:a", "CPE-003"), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*", "CPE-003"), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*:*", "CPE-003"),
        ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*:", "CPE-003"), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:", "CPE-005"), ("cpe:2.3:a::p:1:*:*:*:*:*:*:*", "CPE-005"),
        ("cpe:2.3:app:v:p:1:*:*:*:*:*:*:*", "CPE-004"), ("cpe:2.3:x:v:p:1:*:*:*:*:*:*:*", "CPE-004"), ("cpe:2.3:a*:v:p:1:*:*:*:*:*:*:*", "CPE-004"),
        ("cpe:2.3:a:v:p+q:1:*:*:*:*:*:*:*", "CPE-006"), ("cpe:2.3:a:v v:p:1:*:*:*:*:*:*:*", "CPE-006"), ("cpe:2.3:a:ü:p:1:*:*:*:*:*:*:*", "CPE-006"),
        ("cpe:2.3:a:v:p:1*1:*:*:*:*:*:*:*", "CPE-007"), ("cpe:2.3:a:v:p:**:*:*:*:*:*:*:*", "CPE-007"), ("cpe:2.3:a:v:p:???:*:*:*:*:*:*:*", "CPE-007"),
        ("cpe:2.3:a:v:p:?*1:*:*:*:*:*:*:*", "CPE-007"), ("cpe:2.3:a:v:p:1*?:*:*:*:*:*:*:*", "CPE-007"),
        ("cpe:2.3:a:v:p:1?1:*:*:*:*:*:*:*", "CPE-007"),
        ("cpe:2.3:a:v:p\\q:1:*:*:*:*:*:*:*", "CPE-008"), ("cpe:2.3:a:v:p:1:*:*:*:*:*:*:x\\", "CPE-008"),
        ("cpe:2.3:a:v\\ v:p:1:*:*:*:*:*:*:*", "CPE-008"),
        ("cpe:2.3:a:v:p:\\-:*:*:*:*:*:*:*", "CPE-010"),
        ("cpe:/app:v:p", "CPE-004"), ("cpe:/a:v:p:1:2:3:4:5", "CPE-003"), ("cpe:/a:v:p+q", "CPE-006"), ("cpe:/a:v:p%07", "CPE-009"),
        ("cpe:/a:v:p%2", "CPE-009"), ("cpe:/a:v:p%2d", "CPE-009"), ("cpe:/a:v:p%zz", "CPE-009"), ("cpe:/a:v:p:1.%02.2", "CPE-007"),
        ("cpe:/a:v:p:%02", "CPE-007"), ("cpe:/a:v:p:%01", "CPE-007"), ("cpe:/a:v:p:1::~a~b", "CPE-011"), ("cpe:/a:v:p:1::~a~b~c~d~e~f", "CPE-011"),
        ("cpe:/a:v:*", "CPE-006"),
    ])
    func refused(text: String, code: String) throws {
        let error = #expect(throws: CPEError.self) { try CPE(parsing: text) }
        #expect(error?.code == code)
    }

    @Test func lengthIsLimited() throws {
        let long = "cpe:2.3:a:v:\(String(repeating: "p", count: 1100)):*:*:*:*:*:*:*:*"
        #expect(throws: CPEError.self) { try CPE(parsing: long) }
        // Within the limit as a URI, beyond it in normal form, where every tilde needs an escape.
        let tildes = "cpe:/a:v:\(String(repeating: "~", count: 900))"
        let error = #expect(throws: CPEError.self) { try CPE(parsing: tildes) }
        #expect(error?.code == "CPE-002")
        #expect(throws: CPEError.self) { try CPE(lenient: String(repeating: "cpe:2.3:", count: 100_000)) }
    }

    @Test func errorsQuoteShortly() throws {
        let error = #expect(throws: CPEError.self) { try CPE(parsing: "cpe:2.3:a:v:\u{7}" + String(repeating: "p", count: 900)) }
        for language in Language.allCases {
            let message = try #require(error).message(in: language)
            #expect(message.contains("…") && message.contains("\\u{7}") && !message.contains("\u{7}") && message.count < 300)
        }
        #expect(CPEError.noRelation(source: "a", target: "b").code == "CPE-012")
    }
}
