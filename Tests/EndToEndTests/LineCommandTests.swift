import Foundation
import Testing

/// The commands that answer a line with a line (DESIGN.md section 4).
struct LineCommandTests {
    @Test func purl() throws {
        let result = try Program.run("purl", input: "pkg:PyPI/Django_Rest@3.2?b=2&a=1#x/y\nnot a purl\n\npkg:npm/%40angular/core@16.0.0\r\n")
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(
            lines[0]
                == #"{"purl":"pkg:PyPI/Django_Rest@3.2?b=2&a=1#x/y","type":"pypi","name":"django-rest","version":"3.2","qualifiers":{"a":"1","b":"2"},"subpath":"x/y","canonical":"pkg:pypi/django-rest@3.2?a=1&b=2#x/y"}"#
        )
        #expect(lines[1].hasPrefix(#"{"purl":"not a purl","error":{"code":"PURL-"#))
        #expect(lines[2].contains(#""namespace":"@angular""#))
        #expect(try Program.run("purl", input: "pkg:npm/a@1\n").status == 0)
    }

    @Test func versionCompare() throws {
        let result = try Program.run(
            "version", "compare", "--scheme", "openssl", input: "1.0.2k\t1.0.2zh\n3.0.1\t3.0.1\n3.0.2\t1.1.1w\nx y\t1\nno tab\n")
        #expect(result.status == 1)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.prefix(3) == ["-1", "0", "1"])
        #expect(lines[3].hasPrefix("error: VERSION-"))
        #expect(lines[4].hasPrefix("error: "))
    }

    @Test(arguments: [
        "alpine", "alpm", "cargo", "composer", "conan", "cran", "datetime", "deb", "ebuild", "gem", "generic", "golang", "hackage", "hex", "intdot",
        "lexicographic", "maven", "nginx", "npm", "nuget", "openssl", "pub", "pypi", "rpm", "semver", "swift",
    ])
    func everySchemeOfTheContract(_ scheme: String) throws {
        let pair = scheme == "datetime" ? "2024-01-01T00:00:00Z\t2024-01-02T00:00:00Z" : "1.0.0\t1.0.1"
        let result = try Program.run("version", "compare", "--scheme", scheme, input: pair + "\n")
        #expect(result.output == "-1\n")
        #expect(result.status == 0)
    }

    @Test func anUnknownSchemeIsRefused() throws {
        let result = try Program.run("version", "compare", "--scheme", "zork", input: "1\t2\n")
        #expect(result.status == 2)
        #expect(result.errors.contains("zork"))
        #expect(result.output.isEmpty)
    }

    @Test func versionInRange() throws {
        let result = try Program.run("version", "in-range", input: "vers:npm/>=1.2.0|<1.2.9\t1.2.3\nvers:npm/<1.0.0\t2.0.0\nvers:zork/1\t1\n")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.prefix(2) == ["true", "false"])
        #expect(lines.last?.hasPrefix("error: ") == true)
        #expect(result.status == 1)
    }

    @Test func cpeMatch() throws {
        let any = "cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*"
        let one = "cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*"
        let other = "cpe:/a:openssl:openssl:3.0.0"
        let result = try Program.run("cpe", "match", input: "\(any)\t\(one)\n\(one)\t\(any)\n\(one)\t\(one)\n\(one)\t\(other)\nx\ty\n")
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.prefix(4) == ["superset", "subset", "equal", "disjoint"])
        #expect(lines.last?.hasPrefix("error: CPE-") == true)
    }

    @Test func cvss() throws {
        let result = try Program.run(
            "cvss",
            input: """
                CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H
                AV:N/AC:L/Au:N/C:P/I:P/A:P
                CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H
                CVSS:3.1/AV:N

                """)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(
            lines[0]
                == #"{"vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","version":"3.1","base":9.8,"temporal":9.8,"environmental":9.8,"overall":9.8,"severity":"critical"}"#
        )
        #expect(lines[1].contains(#""version":"2.0","base":7.5"#))
        #expect(lines[2].contains(#""overall":10.0,"severity":"critical""#))
        #expect(lines[3].contains(#""error":{"code":"CVSS-"#))
        #expect(result.status == 1)
    }

    @Test func messagesComeInJapanese() throws {
        let result = try Program.run(["version", "compare", "--scheme", "semver"], input: Data("x\t1\n".utf8), language: "ja")
        #expect(result.output.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) })
    }
}
