import Foundation
import Testing
import Versions

/// The comparison and equality tests of VERS and univers.
@Suite("vectors/vers and vectors/univers", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct VERSComparisonTests {
    private struct File: Decodable {
        var tests: [Entry]
    }

    private struct Entry: Decodable {
        var testType: String
        var input: Input
        var expected: Expected

        enum CodingKeys: String, CodingKey {
            case testType = "test_type"
            case input
            case expected = "expected_output"
        }
    }

    private struct Input: Decodable {
        var scheme: String
        var versions: [String]

        enum CodingKeys: String, CodingKey {
            case scheme = "input_scheme"
            case versions
        }
    }

    private enum Expected: Decodable {
        case isSame(Bool)
        case sorted([String])

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let value = try? container.decode(Bool.self) { self = .isSame(value) } else { self = .sorted(try container.decode([String].self)) }
        }
    }

    @Test(
        "every test",
        arguments: [
            "vers/alpine_version_cmp_test.json", "vers/alpm_version_cmp_test.json", "vers/conan_version_cmp_test.json",
            "vers/datetime_version_cmp_test.json", "vers/gentoo_version_cmp_test.json", "vers/lexicographic-test.json",
            "vers/maven_version_cmp_test.json", "vers/nuget_version_cmp_test.json", "vers/openssl_version_cmp_test.json",
            "univers/schema/deb_version_python_pkg_test.json",
        ])
    func file(_ path: String) throws {
        let data = try TestData.bytes("vectors/\(path)")
        let tests = try (try? JSONDecoder().decode(File.self, from: data).tests) ?? JSONDecoder().decode([Entry].self, from: data)
        var cases: [VersionCase] = []
        for (number, test) in tests.enumerated() {
            let place = "\(path)#\(number)"
            let scheme = try #require(VersionScheme.named(test.input.scheme), "\(place): \(test.input.scheme)")
            switch test.expected {
            case .isSame(let isSame):
                let (a, b) = (test.input.versions[0], test.input.versions[1])
                cases.append(VersionCase(place: place, scheme: scheme, a: a, b: b, expectation: isSame ? .order(.same) : .isNot(.same)))
            case .sorted(let versions):
                // NuGet's answers are written in lower case, whatever the question's case.
                #expect(versions.map { $0.lowercased() }.sorted() == test.input.versions.map { $0.lowercased() }.sorted(), "\(place)")
                for (a, b) in zip(versions, versions.dropFirst()) {
                    cases.append(VersionCase(place: place, scheme: scheme, a: a, b: b, expectation: .isNot(.greater)))
                }
            }
        }
        let disagreements = cases.compactMap(\.disagreement)
        #expect(!cases.isEmpty)
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(cases.count):\n\(disagreements.prefix(20).joined(separator: "\n"))")
    }
}
