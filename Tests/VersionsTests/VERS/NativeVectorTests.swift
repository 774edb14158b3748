import PackageURL
import Testing
import Versions

/// The `from_native` cases of vers-spec and univers.
@Suite("native ranges of vectors/vers and vectors/univers", .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"))
struct NativeVectorTests {
    static let files: [(path: String, exceptions: [NativeException])] = [
        ("vers/conan_range_from_native_basic_test.json", []),
        ("vers/conan_range_from_native_test.json", [.notCanonical(1)]),
        ("vers/gem_range_from_native_test.json", []),
        ("vers/nginx_range_from_native_test.json", [.notCanonical(1)]),
        (
            "vers/npm_range_from_native_test.json",
            [
                .notCanonical(3),
                .meaning("<= 1.0", partial, gives: "vers:npm/<1.1.0"),
                .meaning(">= 1.x", "node-semver: >=1.x is >=1.0.0, with no upper end", gives: "vers:npm/>=1.0.0"),
                .meaning("2.1 || 2.6", partial, gives: "vers:npm/>=2.1.0|<2.2.0|>=2.6.0|<2.7.0"),
                .meaning("<=2.1 >=1.1", partial, gives: "vers:npm/>=1.1.0|<2.2.0"),
                .meaning(">=5.0.3 >=4.2.1", "node-semver: comparators between spaces all hold", gives: "vers:npm/>=5.0.3"),
                .meaning("1.1.2 1.2.2", "node-semver: comparators between spaces all hold, so no version is both", gives: "vers:none/*"),
            ]
        ),
        ("vers/nuget_range_from_native_test.json", []),
        ("vers/openssl_range_from_native_test.json", []),
        ("vers/pypi_range_from_native_test.json", []),
        (
            "univers/schema/composer_gitlab_range_from_native.json",
            [
                .notCanonical(2), .fourthNumberAsBuild(114), .stableKept(21),
                .meaning("<2020-09-14", date, gives: "vers:composer/<2020-09-14"),
                .meaning("=2016-10-31", date, gives: "vers:composer/2016-10-31"),
            ]
        ),
        ("univers/schema/conan_gitlab_range_from_native.json", [.notCanonical(1)]),
        ("univers/schema/gem_gitlab_range_from_native.json", []),
        ("univers/schema/golang_gitlab_range_from_native.json", [.notCanonical(2)]),
        (
            "univers/schema/npm_gitlab_range_from_native.json",
            [
                .notCanonical(1),
                .meaning("<=3.3", partial, gives: "vers:npm/<3.4.0"),
                .meaning("<=1.0", partial, gives: "vers:npm/<1.1.0"),
            ]
        ),
        ("univers/schema/pypi_gitlab_range_from_native.json", []),
    ]

    private static let partial = "node-semver \"X-Ranges\": a partial version stands for all that begin with it, so <=1.0 is <1.1.0-0"
    private static let date = "Composer reads a date as one version; the case makes it 2020.0.0 with a pre-release"

    @Test("every file", arguments: files.indices)
    func file(_ index: Int) throws {
        let (path, exceptions) = Self.files[index]
        let cases = try RangeCase.cases(path)
        #expect(!cases.isEmpty)
        var counts = Array(repeating: 0, count: exceptions.count)
        var disagreements: [String] = []
        for item in cases {
            let native = try #require(item["native_range"])
            let expected = try #require(item.expected)
            let scheme = try #require(VersionScheme.named(item["scheme"] ?? ""))
            do {
                let given = try VERS(native: native, scheme: scheme)
                if given.description == expected { continue }
                if let known = exceptions.firstIndex(where: { $0.explains(native, expected, given) }) {
                    counts[known] += 1
                } else {
                    disagreements.append("\(native): \(given), expected \(expected)")
                }
                // What is read from a native range is canonical.
                #expect(try given.canonical() == given, "\(native)")
            } catch {
                disagreements.append("\(native): \(error)")
            }
        }
        #expect(disagreements.isEmpty, "\(path): \(disagreements.count) of \(cases.count):\n\(disagreements.joined(separator: "\n"))")
        for (exception, count) in zip(exceptions, counts) {
            #expect(
                count == exception.count, "\(path): \(exception.name) occurs \(count) times, listed \(exception.count): \(exception.justification)")
        }
    }
}
