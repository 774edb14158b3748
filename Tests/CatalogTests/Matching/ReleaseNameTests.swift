import Testing

@testable import Catalog

/// Releases as OSV, CSAF and SBOMs name them, in one form.
struct ReleaseNameTests {
    @Test(arguments: [
        ("redhat", "enterprise_linux:8::appstream", "8"), ("redhat", "enterprise_linux:9", "9"), ("redhat", "8.6", "8"),
        ("redhat", "rhel_eus:8.6::baseos", "rhel_eus:8.6"), ("suse", "Linux Enterprise Server 15 SP5", "15.5"), ("suse", "15.5", "15.5"),
        ("suse", "Linux Enterprise Module for Basesystem 15 SP5", "15.5"),
        ("suse", "Linux Enterprise Server 15 SP3-LTSS", "linux enterprise server 15 sp3-ltss"),
        ("opensuse", "Leap 15.6", "15.6"), ("opensuse", "Tumbleweed", "tumbleweed"), ("almalinux", "8.7", "8"), ("debian", "bookworm", "12"),
        ("ubuntu", "22.04:LTS", "22.04"), ("ubuntu", "Pro:18.04:LTS", "pro:18.04:lts"), ("alpine", "v3.18.4", "3.18"),
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

    @Test func recommendedBuildsOfSUSEAreFixedOnes() throws {
        let catalog = try Workbench().catalog(advisory("cpe:/o:suse:sles:15:sp5", "pkg:rpm/suse/bash@4.4.20-1", status: "recommended"))
        #expect(try Scanning.scan(catalog, Scanning.component("bash", purl: "pkg:rpm/sles/bash@4.4.19-10?distro=sles-15.5")).findings.count == 1)
    }

    /// Streams of one package have versions of their own.
    @Test func aModuleIsAQuestion() throws {
        let catalog = try Workbench().catalog(
            advisory("cpe:/a:redhat:enterprise_linux:8::appstream", "pkg:rpm/redhat/nodejs@16.1-1.el8?rpmmod=nodejs:16"))
        let result = try Scanning.scan(catalog, Scanning.component("nodejs", purl: "pkg:rpm/redhat/nodejs@14.2-1.el8?distro=redhat-8.6"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.partOf("module nodejs:16")])
    }
}
