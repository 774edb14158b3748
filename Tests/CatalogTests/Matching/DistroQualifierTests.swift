import PackageURL
import Testing

@testable import Catalog

/// The distribution and release that a purl names (`distro`), as generators and os-release files write them.
struct DistroQualifierTests {
    @Test(arguments: [
        ("debian", "debian-12", "12"), ("debian", "12.4", "12"), ("debian", "debian-12.4", "12"), ("debian", "bookworm", "12"),
        ("debian", "debian-bookworm", "12"), ("debian", "Debian GNU/Linux 12 (bookworm)", "12"), ("debian", "sid", "sid"),
        ("debian", "debian-sid", "sid"), ("debian", "unstable", "sid"), ("debian", "debian-unstable", "sid"), ("debian", "debian-trixie/sid", "sid"),
        ("debian", "forky/sid", "sid"), ("debian", "debian", ""),
        ("ubuntu", "ubuntu-22.04", "22.04"), ("ubuntu", "22.04.3", "22.04"), ("ubuntu", "ubuntu-22.04.3", "22.04"), ("ubuntu", "jammy", "22.04"),
        ("ubuntu", "ubuntu-jammy", "22.04"), ("ubuntu", "ubuntu-22.04 LTS", "22.04"), ("ubuntu", "Ubuntu 22.04.3 LTS", "22.04"),
        ("ubuntu", "22.04.3 LTS (Jammy Jellyfish)", "22.04"), ("ubuntu", "ubuntu-24.10", "24.10"),
        ("alpine", "alpine-edge", "edge"), ("alpine", "edge", "edge"), ("alpine", "alpine-3.18.4", "3.18"), ("alpine", "Alpine Linux v3.18", "3.18"),
        ("alpine", "alpine-3.20.0_alpha20240329", "edge"), ("alpine", "3.20.0_alpha20240329", "edge"), ("alpine", "alpine-3.20.0_rc1", "3.20"),
        ("wolfi", "wolfi-20230201", ""), ("chainguard", "chainguard-20230214", ""),
        ("redhat", "rhel-8.6", "8"), ("redhat", "red hat-9.1", "9"), ("redhat", "Red Hat Enterprise Linux 9.2 (Plow)", "9"),
        ("rocky", "rocky-linux-9.3", "9"), ("rocky", "Rocky Linux 9.3 (Blue Onyx)", "9"), ("almalinux", "AlmaLinux-9.3", "9"),
        ("centos", "centos-7.9.2009", "7"), ("centos", "centos-stream-8", "8"), ("ol", "oraclelinux-8.9", "8"), ("fedora", "fedora-40", "40"),
        ("fedora", "fedora-rawhide", "rawhide"), ("amzn", "amzn-2023", "2023"), ("amzn", "Amazon Linux 2", "2"), ("amzn", "amazon-2 (Karoo)", "2"),
        ("suse", "sles-15-SP4", "15.4"), ("suse", "suse linux enterprise server-15.4", "15.4"), ("opensuse", "opensuse-leap-15.6", "15.6"),
        ("opensuse", "opensuse-tumbleweed", "tumbleweed"), ("opensuse", "opensuse-tumbleweed-20240801", "tumbleweed"),
        ("opensuse", "opensuse-15.6", "15.6"),
        ("openeuler", "22.03-LTS-SP3", "22.03-lts-sp3"), ("openeuler", "openEuler-22.03-LTS-SP3", "22.03-lts-sp3"),
        ("openeuler", "openeuler-22.03-lts-sp3", "22.03-lts-sp3"), ("openeuler", "22.03 (LTS-SP3)", "22.03-lts-sp3"),
        ("openeuler", "openEuler 22.03 (LTS-SP3)", "22.03-lts-sp3"), ("openeuler", "openEuler-22.03-LTS", "22.03-lts"),
        ("openeuler", "22.03 LTS", "22.03-lts"),
        // The number alone is that of every service pack.
        ("openeuler", "openEuler-22.03", ""), ("openeuler", "openEuler-23.09", "23.09"),
        ("photon", "photon-4.0", "4"), ("mageia", "mageia-9", "9"), ("azurelinux", "mariner-2.0", "2"), ("azurelinux", "azurelinux-3.0", "3"),
        // Editions of a distribution.
        ("redhat", "rhel-server-7.9", "7"), ("fedora", "fedora-coreos-39", "39"), ("suse", "sles-micro-5.5", "micro-5.5"),
        // A name that nobody knows, where it is the package's own.
        ("postmarketos", "postmarketos-edge", "edge"), ("linuxmint", "linuxmint-21.3", "21.3"),
        // Of another distribution nothing is said.
        ("debian", "ubuntu-22.04", ""), ("debian", "ubuntu-jammy", ""),
    ])
    func isReadAsTheCatalogueKeepsIt(namespace: String, distro: String, release: String) {
        let found = KnownDistributions.distribution(namespace, distro, nil)
        #expect(found.name == namespace && found.release == release)
    }

    @Test func aBuildTellsTheServicePack() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("OESA-1", "openEuler:22.03-LTS-SP3", "openssl", "introduced:0 fixed:1.1.1m-31", upstream: ["CVE-1"]),
            Feed.osv("OESA-2", "openEuler:24.03-LTS", "openssl", "introduced:0 fixed:1.1.1m-31", upstream: ["CVE-2"]))
        func scan(_ version: String, _ distro: String) throws -> ScanResult {
            try Scanning.scan(catalog, Scanning.component("openssl", purl: "pkg:rpm/openeuler/openssl@\(version)?distro=\(distro)"))
        }
        for distro in ["openEuler-22.03", "openEuler-22.03-LTS-SP3", ""] {
            let result = try scan("1.1.1m-30.oe2203sp3", distro)
            #expect(result.findings.count == 1 && result.undecided.isEmpty, "\(distro)")
        }
        // Nothing tells the service pack.
        #expect(try scan("1.1.1m-30", "openEuler-22.03").undecided.count == 2)
        #expect(try scan("1.1.1m-30.oe1", "openEuler-20.03").undecided.count == 2)
    }

    /// Distributions without releases have their data under none, whatever the purl says.
    @Test func rollingDistributionsAreLookedUp() throws {
        let catalog = try Workbench().catalog(Feed.osv("W-1", "Wolfi", "curl", "introduced:0 fixed:8.0-r1"))
        let result = try Scanning.scan(
            catalog, Scanning.component("curl", purl: "pkg:apk/wolfi/curl@8.0-r0?distro=wolfi-20230201"),
            Scanning.component("zlib", purl: "pkg:apk/wolfi/zlib@1-r0?distro=wolfi-20230201"))
        #expect(result.findings.count == 1 && result.notLookedUp.isEmpty)
    }

    @Test(arguments: ["debian-sid", "debian-unstable", "unstable", "debian-trixie/sid"])
    func dataOfDebiansTrackerAreFound(distro: String) throws {
        let bench = try Workbench()
        let tracker = #"""
            {"xz-utils":{"CVE-2024-3094":{"releases":{
              "sid":{"status":"resolved","repositories":{"sid":"5.6.1-1"},"fixed_version":"5.6.1+really5.4.5-1","urgency":"low"}}}}}
            """#
        _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([bench.write(tracker)])
        let purl = "pkg:deb/debian/xz-utils@5.6.1-1?distro=" + distro
        #expect(try Scanning.scan(bench.open("a.cat"), Scanning.component("xz-utils", purl: purl)).findings.count == 1)
    }
}
