import Testing

@testable import Catalog

/// What upstream released, of the version of a distribution's package: CPE records speak of that.
struct BuildVersionTests {
    @Test(arguments: [
        ("deb", "3.0.11-1~deb12u2", "3.0.11"), ("deb", "1:1.2.13.dfsg-1", "1.2.13"), ("deb", "2:8.2.3995-1ubuntu2.15", "8.2.3995"),
        ("deb", "1.1.1n-0+deb11u4", "1.1.1n"), ("deb", "5.36.0", "5.36.0"), ("deb", "6.0+dfsg1-2", "6.0"), ("deb", "3.6-20-1", "3.6-20"),
        ("deb", "2.4+ds-1", "2.4"), ("deb", "1.0~repack-3", "1.0"), ("rpm", "1:1.1.1k-7.el8_6", "1.1.1k"), ("rpm", "4.4.19-10.el8", "4.4.19"),
        ("apk", "3.1.4-r5", "3.1.4"), ("apk", "1.2_p1-rc1", "1.2_p1-rc1"), ("apk", "20230506-r0", "20230506"), ("deb", "-1", "-1"), ("deb", "", ""),
        ("deb", "1:", "1:"),
    ])
    func upstream(_ type: String, _ version: String, _ released: String) throws {
        #expect(try #require(BuildVersion(type: type)).upstream(version) == released)
    }

    /// A build without a change has the flaws of the source that it was built from.
    @Test(arguments: [
        ("deb", "1.0-1+b2", "1.0-1"), ("deb", "1.0-1+b12", "1.0-1"), ("deb", "1.0-1", "1.0-1"), ("deb", "1.0+b", "1.0+b"),
        ("deb", "2+deb12u1", "2+deb12u1"),
        ("rpm", "1.0-1+b2", "1.0-1+b2"), ("deb", "+b1", "+b1"), ("deb", "12", "12"), ("deb", "", ""),
    ])
    func sources(type: String, version: String, source: String) throws {
        #expect(BuildVersion.source(version, type: type) == source)
        guard source == "1.0-1" else { return }
        let catalog = try Workbench().catalog(Feed.osv("X-1", "Debian:12", "de", "introduced:0 last_affected:1.0-1"))
        let purl = "pkg:deb/debian/de@\(version)?distro=debian-12"
        #expect(try Scanning.scan(catalog, Scanning.component("de", purl: purl)).findings.count == 1)
    }

    /// A generator's CPE name of a package has the build's version in it; NVD names upstream's.
    @Test(arguments: [
        (#""versionEndIncluding":"3.0.11""#, #"3.0.11-1\~deb12u1"#, 1), (#""versionEndExcluding":"3.0.11""#, #"3.0.11-1\~deb12u1"#, 0),
        (#""versionEndExcluding":"1.2""#, #"1\:1.3.1-1"#, 0), (#""versionEndExcluding":"1.4""#, #"1\:1.3.1-1"#, 1),
    ])
    func boundsAreUpstreams(_ bounds: String, _ version: String, _ findings: Int) throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: bounds))))
        let component = try Scanning.component("p", purl: "pkg:deb/debian/p@1?distro=debian-12", cpe: "cpe:2.3:a:v:p:\(version):*:*:*:*:*:*:*")
        let result = try Scanning.scan(catalog, component)
        #expect(result.findings.count == findings)
        #expect(result.findings.allSatisfy { $0.confidence == .low })
    }

    @Test(arguments: ["cpe:2.3:a:v:p:3.0.11:*:*:*:*:*:*:*", "cpe:2.3:a:v:p:3.0.11:*:*:*:*:linux:*:*"]) func namedVersionsAreUpstreams(_ name: String)
        throws
    {
        let catalog = try Workbench().catalog(Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion(name))))
        let component = try Scanning.component(
            "p", purl: "pkg:deb/debian/p@3.0.11-1~deb12u1?distro=debian-12", cpe: #"cpe:2.3:a:v:p:3.0.11-1\~deb12u1:*:*:*:*:*:*:*"#)
        #expect(try Scanning.scan(catalog, component).findings.count == 1)
    }
}
