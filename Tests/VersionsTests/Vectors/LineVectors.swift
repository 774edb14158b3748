import Foundation
import Testing
import Versions

/// Lines such as `1.0 < 1.1`; `# ` and `//` begin a comment.
enum LineVectors {
    /// Each file of `vectors/versions` and the schemes that it speaks of.
    static let files: [(name: String, schemes: [VersionScheme])] = [
        ("alpine-versions.txt", [.apk]), ("alpine-versions-generated.txt", [.apk]), ("cran-versions.txt", [.cran]),
        ("cran-versions-generated.txt", [.cran]), ("debian-versions.txt", [.deb]), ("debian-versions-generated.txt", [.deb]),
        ("hackage-versions.txt", [.hackage]), ("maven-versions.txt", [.maven]), ("maven-versions-generated.txt", [.maven]),
        ("nuget-versions.txt", [.nuget]), ("packagist-versions.txt", [.composer]), ("packagist-versions-generated.txt", [.composer]),
        ("pub-versions.txt", [.pub]), ("pypi-versions.txt", [.pypi]), ("pypi-versions-generated.txt", [.pypi]), ("redhat-versions.txt", [.rpm]),
        ("rubygems-versions.txt", [.gem]), ("rubygems-versions-generated.txt", [.gem]), ("semver-versions.txt", [.semver, .npm]),
    ]

    static func cases(_ name: String, _ schemes: [VersionScheme]) throws -> [VersionCase] {
        let text = String(decoding: try TestData.bytes("vectors/versions/\(name)"), as: UTF8.self)
        var cases: [VersionCase] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("# ") || line.hasPrefix("//") || line == "#" { continue }
            let parts = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
            try #require(parts.count == 3, "\(name):\(index + 1): \(line)")
            let order: VersionOrdering = try #require(["<": .less, "=": .same, ">": .greater][parts[1]], "\(name):\(index + 1): \(line)")
            for scheme in schemes {
                cases.append(VersionCase(place: "\(name):\(index + 1)", scheme: scheme, a: parts[0], b: parts[2], expectation: .order(order)))
            }
        }
        return cases
    }

    /// Every version of a file, in the order of the file.
    static func versions(_ name: String) throws -> [String] {
        try cases(name, [.generic]).flatMap { [$0.a, $0.b] }
    }
}
