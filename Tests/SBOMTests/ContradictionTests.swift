import JSONStream
import SBOM
import Testing

/// Nothing is said of what can be meant.
@Suite struct ContradictionTests {
    private static func codes(_ members: String) throws -> [String] {
        var validator = SBOMValidator()
        return try validator.validate(ByteBlock(FindingExamples.bom(members).utf8)).findings.map(\.code)
    }

    @Test(arguments: [
        ("1.2.3", "v1.2.3"), ("1:1.2-3", "1.2-3"), ("1.2", "1.2-3.el8"), ("v1.2.3", "1.2.3"), ("1.2.3+incompatible", "1.2.3"),
        ("2:1.0", "1.0?epoch=2"),
        ("1.0~rc1", "1.0~rc1"),
    ]) func sameVersion(_ version: String, _ purl: String) throws {
        let members = #""components":[{"name":"a","version":"\#(version)","purl":"pkg:generic/a@\#(purl)"}]"#
        #expect(try Self.codes(members) == [])
    }

    @Test(arguments: [("1.2.3", "1.2.30"), ("1", "2"), ("1.2", "1.2.1")]) func otherVersion(_ version: String, _ purl: String) throws {
        let members = #""components":[{"name":"a","version":"\#(version)","purl":"pkg:generic/a@\#(purl)"}]"#
        #expect(try Self.codes(members) == ["SBOM-253"])
    }

    /// Digests, tags, commits and the words that tools put before a number.
    @Test(arguments: [
        ("1.2", "pkg:oci/g@sha256:\(digest)?tag=1.2"), ("1.2", "pkg:oci/g@sha256%3A\(digest)?tag=1.2-alpine"), ("1.2", "pkg:oci/g@sha256:\(digest)"),
        ("1.2", "pkg:docker/g@sha256:\(digest)?tag=latest"), ("sha256:\(digest)", "pkg:docker/g@1.2"),
        ("go1.23.8", "pkg:golang/stdlib@1.23.8"), ("1.23", "pkg:golang/stdlib@1.23.0"), ("2.0 ", "pkg:pypi/a@2.0"),
        ("(none):1.0-2", "pkg:rpm/r/a@1.0-2"), ("1:1.0-2", "pkg:rpm/r/a@1.0-2?epoch=1"), ("v1.0", "pkg:github/o/a@1.0"),
        ("1.0", "pkg:github/o/a@release-1.0"), ("1.1.1w", "pkg:github/openssl/openssl@OpenSSL_1_1_1w"), ("1.0", "pkg:github/o/a@244fd47e07d1004"),
        ("244fd47", "pkg:github/o/a@244fd47e07d1004f0aed9c"), ("1.0%2Bb1", "pkg:deb/debian/a@1.0%2Bb1"), ("1.0-1+b2", "pkg:deb/debian/a@1.0-1"),
        ("1.0-RC1", "pkg:maven/g/a@1.0-rc1"), ("unknown", "pkg:npm/a@1.0"),
    ]) func sameThing(_ version: String, _ purl: String) throws {
        #expect(try Self.codes(#""components":[{"name":"a","version":"\#(version)","purl":"\#(purl)"}]"#) == [])
    }

    @Test(arguments: [
        ("1.2", "pkg:oci/g@sha256:\(digest)?tag=1.3"), ("go1.23.8", "pkg:golang/stdlib@1.23.9"),
        ("sha256:0\(digest.dropFirst())", "pkg:docker/g@sha256:\(digest)"),
        ("1.2", "pkg:generic/a@1.2.01"), ("1.2", "pkg:generic/a@1.2.0.1"),
    ]) func otherThing(_ version: String, _ purl: String) throws {
        #expect(try Self.codes(#""components":[{"name":"a","version":"\#(version)","purl":"\#(purl)"}]"#) == ["SBOM-253"])
    }

    private static let digest = "244fd47e07d1004f0aed9c156aa09083c82bf8944eceb67c946ff7430510a77b"

    @Test func whatIsRight() throws {
        let gitoid = "gitoid:blob:sha256:" + String(repeating: "a", count: 64)
        let link = "urn:cdx:3e671687-395b-41f5-a30f-a58921a69b79/1"
        let part = #"{"name":"a","version":"1","bom-ref":"a","swhid":["\#(FindingExamples.swhid);origin=https://x"],"omniborId":["\#(gitoid)"],"#
        let links = #""externalReferences":[{"type":"bom","url":"\#(link)#x"},{"type":"bom","url":"\#(link)"}],"#
        let licenses = #""licenses":[{"license":{"id":"MIT"}},{"license":{"id":"0BSD"}},{"license":{"name":"x"}},{"license":{"name":"x"}}]"#
        #expect(try Self.codes(#""components":[\#(part + links + licenses)}]"#) == [])
        // What provides something and needs something, in two entries.
        let entries = #""dependencies":[{"ref":"a","provides":["p"]},{"ref":"a","dependsOn":["p"]}]"#
        #expect(try Self.codes(#""components":[{"name":"a","version":"1","bom-ref":"a"}],\#(entries)"#) == [])
        let both = #""compositions":[{"aggregate":"complete","assemblies":["p"]},{"aggregate":"incomplete","dependencies":["p"]}]"#
        #expect(try Self.codes(both) == [])
    }

    /// A base score beside a vector with more in it is right, and so is the overall score.
    @Test(arguments: [("9.8", "critical", 0), ("9.8", "info", 0), ("8.9", "high", 1), ("9.8", "high", 1), ("9.80", "critical", 0)])
    func ratings(_ score: String, _ severity: String, _ count: Int) throws {
        let rating = #"{"method":"CVSSv31","vector":"\#(FindingExamples.vector)","score":\#(score),"severity":"\#(severity)"}"#
        #expect(try Self.codes(#""vulnerabilities":[{"id":"CVE-1","ratings":[\#(rating)]}]"#) == Array(repeating: "SBOM-258", count: count))
        let other = rating.replacing("CVSSv31", with: "OWASP")
        #expect(try Self.codes(#""vulnerabilities":[{"id":"CVE-1","ratings":[\#(other)]}]"#).allSatisfy { $0 == "SBOM-258" })
    }

    @Test func rightTimes() throws {
        let times = #""published":"2026-01-01T09:00:00+09:00","updated":"2026-01-01T00:00:00Z""#
        #expect(try Self.codes(#""vulnerabilities":[{"id":"CVE-1",\#(times)}]"#) == [])
    }
}
