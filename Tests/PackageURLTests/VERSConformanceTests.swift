import Foundation
import PackageURL
import Testing

/// The parsing cases of package-url/vers-spec; the others need an order of versions and are run by VersionsTests.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct VERSConformanceTests {
    private struct File: Decodable {
        var tests: [Case]
    }

    private struct Case: Decodable {
        struct Output: Decodable {
            var scheme: String
            var constraints: [[String]]

            private enum CodingKeys: String, CodingKey {
                case scheme
                case constraints = "version_constraints"
            }
        }

        var type: String
        var input: String
        var output: Output?
        var fails: Bool?

        private enum CodingKeys: String, CodingKey {
            case type = "test_type"
            case input
            case output = "expected_output"
            case fails = "expected_failure"
        }
    }

    @Test func parsing() throws {
        let file = try JSONDecoder().decode(File.self, from: TestData.file("vectors/vers/vers_canonical_parse_test.json"))
        #expect(file.tests.count >= 7)
        for item in file.tests {
            #expect(item.type == "parse")
            let vers = try? VERS(parsing: item.input)
            #expect((vers == nil) == (item.fails == true), "\(item.input)")
            guard let vers, let output = item.output else { continue }
            #expect(vers.scheme == output.scheme)
            #expect(vers.constraints.map { [$0.comparator.rawValue, $0.version] } == output.constraints)
        }
    }
}
