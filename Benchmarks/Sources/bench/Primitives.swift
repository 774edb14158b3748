import CPE
import CVSS
import Foundation
import PackageURL
import Versions

/// Comparisons, purls, CPE names and CVSS vectors a second, one core.
struct Primitives {
    let data: URL

    func run() throws {
        print("| what | items | a second, one core |\n|---|---|---|")
        for (scheme, file) in [
            ("apk", "alpine-versions-generated"), ("composer", "packagist-versions-generated"), ("cran", "cran-versions-generated"),
            ("deb", "debian-versions-generated"), ("gem", "rubygems-versions-generated"), ("maven", "maven-versions-generated"),
            ("pypi", "pypi-versions-generated"), ("rpm", "redhat-versions"), ("semver", "semver-versions"), ("nuget", "nuget-versions"),
            ("pub", "pub-versions"), ("hackage", "hackage-versions"),
        ] { try versions(scheme, file) }
        for scheme in [
            "npm", "cargo", "golang", "conan", "hex", "swift", "openssl", "linux", "generic", "bitnami", "alpm", "ebuild", "nginx", "intdot",
        ] {
            try versions(scheme, pairs: Self.plainPairs)
        }
        try purls()
        try cpes()
        try vectors()
    }

    private static let plainPairs = (0..<2_000).map { ("\($0 % 7).\($0 % 31).\($0 % 97)", "\($0 % 5).\($0 % 37).\($0 % 89)") }

    private func versions(_ scheme: String, _ file: String) throws {
        let text = try String(contentsOf: data.appending(path: "vectors/versions/\(file).txt"), encoding: .utf8)
        let pairs = text.split(whereSeparator: \.isNewline).compactMap { line -> (String, String)? in
            let parts = line.split(separator: " ")
            return parts.count == 3 && !line.hasPrefix("#") && !line.hasPrefix("//") ? (String(parts[0]), String(parts[2])) : nil
        }
        try versions(scheme, pairs: pairs)
    }

    private func versions(_ name: String, pairs: [(String, String)]) throws {
        guard let scheme = VersionScheme.named(name) else { return }
        let good = pairs.filter { (try? scheme.compare($0.0, $0.1)) != nil }
        let rounds = max(1, 400_000 / max(good.count, 1))
        var sum = 0
        let seconds = Measure.best {
            for _ in 0..<rounds {
                for (left, right) in good { sum &+= (try? scheme.compare(left.utf8.span, right.utf8.span))?.rawValue ?? 0 }
            }
        }
        Measure.row("version comparison, \(name)", "\(good.count)", Measure.rate(Double(good.count * rounds) / seconds) + (sum == .max ? " " : ""))
    }

    private func purls() throws {
        let texts = (0..<1_000).flatMap { number in
            [
                "pkg:npm/%40angular/core@16.\(number).0", "pkg:pypi/requests@2.\(number).0",
                "pkg:maven/org.apache.logging.log4j/log4j-core@2.\(number).1",
                "pkg:deb/debian/openssl@3.0.\(number)-1~deb12u2?arch=amd64&distro=debian-12", "pkg:golang/github.com/gin-gonic/gin@v1.\(number).0",
            ]
        }
        var sum = 0
        let seconds = Measure.best { for text in texts { sum &+= (try? PackageURL(parsing: text))?.canonical.utf8.count ?? 0 } }
        Measure.row("purl parse and canonical form", "\(texts.count)", Measure.rate(Double(texts.count) / seconds) + (sum == .max ? " " : ""))
    }

    private func cpes() throws {
        let texts = (0..<5_000).map { "cpe:2.3:a:vendor\($0 % 50):product\\-\($0 % 90):1.\($0).0:*:*:*:*:*:*:*" }
        var sum = 0
        let seconds = Measure.best { for text in texts { sum &+= (try? CPE(parsing: text))?.formattedString.utf8.count ?? 0 } }
        Measure.row("CPE 2.3 parse and binding", "\(texts.count)", Measure.rate(Double(texts.count) / seconds) + (sum == .max ? " " : ""))
    }

    private func vectors() throws {
        for file in ["cvss-2.0", "cvss-3.0", "cvss-3.1", "cvss-4.0"] {
            let text = try String(contentsOf: data.appending(path: "advisories/cvss/generated/\(file).csv"), encoding: .utf8)
            let texts = text.split(whereSeparator: \.isNewline).dropFirst().prefix(3_000).compactMap {
                $0.split(separator: ",").first.map(String.init)
            }
            var sum = 0
            let seconds = Measure.best { for text in texts { sum &+= (try? CVSSVector(parsing: text))?.scores.overall.tenths ?? 0 } }
            Measure.row("CVSS parse and score, \(file)", "\(texts.count)", Measure.rate(Double(texts.count) / seconds) + (sum == .max ? " " : ""))
        }
    }
}
