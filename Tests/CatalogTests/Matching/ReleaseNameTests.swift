import Testing

@testable import Catalog

/// Releases as OSV, CSAF and SBOMs name them, in one form.
struct ReleaseNameTests {
    @Test(arguments: [
        ("redhat", "enterprise_linux:8::appstream", "8"), ("redhat", "enterprise_linux:9", "9"), ("redhat", "8.6", "8"),
        ("redhat", "rhel_eus:8.6::baseos", "rhel_eus:8.6"), ("suse", "Linux Enterprise Server 15 SP5", "15.5"), ("suse", "15.5", "15.5"),
        ("suse", "Linux Enterprise Module for Basesystem 15 SP5", "15.5"),
        ("suse", "Linux Enterprise Server 15 SP3-LTSS", "15.3+ltss"),
        ("opensuse", "Leap 15.6", "15.6"), ("opensuse", "Tumbleweed", "tumbleweed"), ("opensuse", "20240801", "tumbleweed"),
        ("redhat", "rhel_els:7", "7+els"), ("ubuntu", "Pro:FIPS:20.04:LTS", "pro:fips:20.04:lts"),
        ("almalinux", "8.7", "8"), ("debian", "bookworm", "12"),
        ("ubuntu", "22.04:LTS", "22.04"), ("ubuntu", "Pro:18.04:LTS", "18.04+pro"), ("alpine", "v3.18.4", "3.18"),
        ("amzn", "2 (Karoo)", "2"), ("amzn", "2023.6.20241010", "2023"), ("amzn", "2018.03", "1"), ("ol", "8.9", "8"), ("fedora", "40", "40"),
        ("centos", "7.9.2009", "7"), ("raspbian", "bookworm", "12"),
    ])
    func canonical(_ distribution: String, _ text: String, _ release: String) {
        #expect(DistributionRelease.canonical(text, distribution: distribution) == release)
    }

    @Test(arguments: [
        ("Red Hat:enterprise_linux:8::baseos", "pkg:rpm/redhat/bash@4.4.19-10.el8?distro=redhat-8.6", 1),
        ("Red Hat:rhel_eus:8.6::baseos", "pkg:rpm/redhat/bash@4.4.19-10.el8?distro=redhat-8.6", 0),
        ("SUSE:Linux Enterprise Server 15 SP5", "pkg:rpm/sles/bash@4.4.19-10?distro=sles-15.5", 1),
        ("SUSE:Linux Enterprise Module for Basesystem 15 SP5", "pkg:rpm/suse/bash@4.4.19-10?distro=suse%20linux%20enterprise%20server-15.5", 1),
        ("SUSE:Linux Enterprise Server 15 SP4", "pkg:rpm/sles/bash@4.4.19-10?distro=sles-15.5", 0),
        ("openSUSE:Leap 15.6", "pkg:rpm/opensuse/bash@4.4.19-10?distro=opensuse-leap-15.6", 1),
    ])
    func recordsOfOSVMatch(_ ecosystem: String, _ purl: String, _ findings: Int) throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", ecosystem, "bash", "introduced:0 fixed:4.4.20-1", upstream: ["CVE-1"]))
        #expect(try Scanning.scan(catalog, Scanning.component("bash", purl: purl)).findings.count == findings)
    }

    private func advisory(_ platform: String, _ purl: String, status: String = "fixed") -> String {
        CSAFFeed.document(
            """
            "full_product_names":[{"name":"System","product_id":"S","product_identification_helper":{"cpe":"\(platform)"}},
              {"name":"bash","product_id":"B","product_identification_helper":{"purl":"\(purl)"}}],
            "relationships":[{"category":"default_component_of","full_product_name":{"name":"bash of System","product_id":"S:B"},
              "product_reference":"B","relates_to_product_reference":"S"}]
            """, status: "\"\(status)\":[\"S:B\"]")
    }

    /// A distribution's advisory names the build with the fix; older builds of that release are what it is about.
    @Test(arguments: [
        (
            "cpe:/o:redhat:enterprise_linux:8::baseos", "pkg:rpm/redhat/bash@4.4.20-1.el8?arch=x86_64",
            "pkg:rpm/redhat/bash@4.4.19-10.el8?distro=redhat-8.6", 1, 0
        ),
        (
            "cpe:/o:redhat:enterprise_linux:8::baseos", "pkg:rpm/redhat/bash@4.4.20-1.el8?arch=x86_64",
            "pkg:rpm/redhat/bash@4.4.20-1.el8?distro=redhat-8.6", 0, 1
        ),
        (
            "cpe:/o:redhat:enterprise_linux:8::baseos", "pkg:rpm/redhat/bash@4.4.20-1.el8?arch=x86_64",
            "pkg:rpm/redhat/bash@4.4.20-2.el8?distro=redhat-8.6", 0, 0
        ),
        (
            "cpe:/o:redhat:enterprise_linux:8::baseos", "pkg:rpm/redhat/bash@4.4.20-1.el8?arch=x86_64",
            "pkg:rpm/redhat/bash@4.4.19-10.el9?distro=redhat-9.2", 0, 0
        ),
        (
            "cpe:/o:redhat:rhel_eus:8.6::baseos", "pkg:rpm/redhat/bash@4.4.20-1.el8?arch=x86_64",
            "pkg:rpm/redhat/bash@4.4.19-10.el8?distro=redhat-8.6", 0, 0
        ),
        ("cpe:/o:suse:sles:15:sp5", "pkg:rpm/suse/bash@4.4.20-1?arch=x86_64", "pkg:rpm/sles/bash@4.4.19-10?distro=sles-15.5", 1, 0),
        ("cpe:/o:opensuse:leap:15.6", "pkg:rpm/opensuse/bash@4.4.20-1", "pkg:rpm/opensuse/bash@4.4.19-1?distro=opensuse-leap-15.6", 1, 0),
    ])
    func olderBuildsAreAffected(_ platform: String, _ fixed: String, _ installed: String, _ findings: Int, _ cleared: Int) throws {
        let result = try Scanning.scan(Workbench().catalog(advisory(platform, fixed)), Scanning.component("bash", purl: installed))
        #expect(result.findings.count == findings && result.cleared.count == cleared)
    }

    /// What has no fix yet Red Hat names by its source package, as a part of a release; the SBOM tells that by its purls.
    @Test(arguments: [
        ("known_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1.el9?distro=rhel-9.4", 1, 0),
        (
            "known_affected", "pkg:rpm/redhat/openssl?arch=src",
            "pkg:rpm/redhat/openssl-libs@3.0.1-1.el9?distro=rhel-9.4&upstream=openssl-3.0.1-1.el9.src.rpm", 1, 0
        ),
        ("known_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@1.1.1-1.el8?distro=rhel-8.9", 0, 0),
        ("known_not_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1.el9?distro=rhel-9.4", 0, 1),
        ("known_not_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1", 0, 0),
        // The build names the release it was made for; one of another product is another product's.
        ("known_not_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1.el9", 0, 1),
        ("known_not_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1.rhaos4.14.el9", 0, 0),
        ("known_affected", "pkg:rpm/redhat/openssl?arch=src", "pkg:rpm/redhat/openssl@3.0.1-1.el9", 1, 0),
        ("known_affected", "pkg:rpm/redhat/openssl?arch=src&rpmmod=openssl:3", "pkg:rpm/redhat/openssl@3.0.1-1.el9?distro=rhel-9.4", 0, 0),
    ])
    func withoutAFixAReleaseIsNamed(_ status: String, _ package: String, _ installed: String, _ findings: Int, _ cleared: Int) throws {
        let catalog = try Workbench().catalog(advisory("cpe:/o:redhat:enterprise_linux:9", package, status: status))
        let result = try Scanning.scan(catalog, Scanning.component("openssl", purl: installed))
        #expect(result.findings.count == findings && result.cleared.count == cleared)
    }

    /// Some of those have no identifier at all.
    @Test func aNameWithinAReleaseIsAPackage() throws {
        let text = CSAFFeed.document(
            """
            "full_product_names":[{"name":"RHEL 7","product_id":"S","product_identification_helper":{"cpe":"cpe:/o:redhat:enterprise_linux:7"}},
              {"name":"postgresql","product_id":"B"}],
            "relationships":[{"category":"default_component_of","full_product_name":{"name":"postgresql of RHEL 7","product_id":"S:B"},
              "product_reference":"B","relates_to_product_reference":"S"}]
            """, status: "\"known_affected\":[\"S:B\"]")
        let catalog = try Workbench().catalog(text)
        func findings(_ purl: String) throws -> Int { try Scanning.scan(catalog, Scanning.component("p", purl: purl)).findings.count }
        #expect(try findings("pkg:rpm/redhat/postgresql@9.2.24-1.el7?distro=rhel-7.9") == 1)
        #expect(try findings("pkg:rpm/redhat/postgresql@13-1.el9?distro=rhel-9.1") == 0)
    }

    @Test func recommendedBuildsOfSUSEAreFixedOnes() throws {
        let catalog = try Workbench().catalog(advisory("cpe:/o:suse:sles:15:sp5", "pkg:rpm/suse/bash@4.4.20-1", status: "recommended"))
        #expect(try Scanning.scan(catalog, Scanning.component("bash", purl: "pkg:rpm/sles/bash@4.4.19-10?distro=sles-15.5")).findings.count == 1)
    }

    /// Streams of one package have versions of their own.
    @Test func aModuleIsAskedForTheStream() throws {
        let catalog = try Workbench().catalog(
            advisory("cpe:/a:redhat:enterprise_linux:8::appstream", "pkg:rpm/redhat/nodejs@16.1-1.el8?rpmmod=nodejs:16"))
        func scan(_ version: String) throws -> ScanResult {
            try Scanning.scan(catalog, Scanning.component("nodejs", purl: "pkg:rpm/redhat/nodejs@\(version)distro=redhat-8.6"))
        }
        let result = try scan("14.2-1.module+el8.4?")
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.partOf("module nodejs:16")])
        // Where the SBOM tells the stream, or that it is of none, it is no question.
        #expect(try scan("16.0-1.module+el8.4?rpmmod=nodejs:16:8040:abc&").findings.map(\.fixedIn) == [["16.1-1.el8"]])
        for other in ["14.2-1.module+el8.4?rpmmod=nodejs:14&", "10.2-1.el8?"] {
            #expect(try scan(other).findings.isEmpty && scan(other).undecided.isEmpty, "\(other)")
        }
    }
}
