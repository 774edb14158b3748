import Foundation
import PackageURL
import Testing
import Versions

/// The cases of vers-spec and univers about specifiers. The parsing cases are run by PackageURLTests.
@Suite("ranges of vectors/vers and vectors/univers", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct RangeVectorTests {
    @Test("containment", arguments: ["vers/npm_range_containment_test.json", "vers/pypi_range_containment_test.json"])
    func containment(_ path: String) throws {
        let cases = try RangeCase.cases(path)
        #expect(!cases.isEmpty)
        for item in cases {
            #expect(item.type == "containment")
            let vers = try VERS(parsing: #require(item.specifier))
            guard case .truth(let expected) = item.output else {
                Issue.record("\(path): no truth value")
                continue
            }
            #expect(try vers.contains(#require(item["version"])) == expected, "\(vers)")
        }
    }

    /// The expected specifiers are sorted, but keep redundant constraints and double versions (docs/decisions/0003-vers-contradictions.md).
    @Test("sorting", arguments: ["vers/pypi_range_validate_test.json", "univers/schema/pypi_range_roundtrip.json"])
    func sorting(_ path: String) throws {
        let cases = try RangeCase.cases(path)
        #expect(!cases.isEmpty)
        for item in cases {
            #expect(["validate", "roundtrip"].contains(item.type))
            let vers = try VERS(parsing: #require(item.specifier))
            #expect(try vers.sorted().description == item.expected, "\(vers)")
        }
    }

    /// Cases of the validation file that are valid there and break the rules of the specification itself.
    static let invalidBySpecification = [
        "vers:pypi/0.0.2|0.0.6|0.0.0|0.0.1|0.0.4|0.0.5|0.0.3": "RANGE-003",
        "vers:pypi/>0.0.0|>=0.0.1|0.0.2|<0.0.3|0.0.4|<0.0.5|>=0.0.6": "RANGE-005",
        "vers:pypi/>0.0.0|>=0.0.1|>=0.0.1|0.0.2|0.0.3|0.0.4|<0.0.5|<=0.0.6|!=0.7|8.0|>12|<15.3": "RANGE-004",
        "vers:pypi/>0.0.0|>=0.0.1|0.0.2|0.0.3|0.0.4|<0.0.5|>=0.0.6|!=0.8": "RANGE-005",
    ]

    @Test func strictValidity() throws {
        var found: [String: String] = [:]
        for item in try RangeCase.cases("vers/pypi_range_validate_test.json") {
            let text = try #require(item.specifier)
            let vers = try VERS(parsing: text)
            do throws(RangeError) {
                try vers.validate()
            } catch {
                found[text] = error.code
            }
        }
        #expect(found == Self.invalidBySpecification)
    }

    private struct Draft: Decodable {
        var vers: String
        var canonical: String

        private enum CodingKeys: String, CodingKey {
            case vers
            case canonical = "canonical_vers"
        }
    }

    /// The second case is written in a draft of the notation, with white space, `,` for "or" and `&` for "and".
    @Test func draftCases() throws {
        let cases = try JSONDecoder().decode([Draft].self, from: TestData.bytes("vectors/univers/test-suite-data.json"))
        #expect(cases.count == 2)
        #expect(try VERS(parsing: cases[0].vers).canonical().description == cases[0].canonical)
        #expect {
            try VERS(parsing: cases[1].vers)
        } throws: { error in
            (error as? VERSError)?.code == "VERS-003"
        }
    }
}
