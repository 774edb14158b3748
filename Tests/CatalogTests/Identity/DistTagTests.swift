import Testing

@testable import Catalog

/// The release that an RPM's version names.
struct DistTagTests {
    @Test(arguments: [
        ("1:3.0.7-27.el9", "redhat", "9"), ("3.0.7-27.el9_2.1", "redhat", "9"), ("1.1.1k-12.el8_9", "almalinux", "8"), ("5-1.el10", "rocky", "10"),
        ("14.21.1-1.module+el8.4.0+11822+6cc1e7d7", "redhat", "8"), ("2.4.37-65.module_el8.10.0+3832.7.a", "ol", nil), ("1.0-1.fc40", "fedora", "40"),
        ("1.0.2k-24.amzn2.0.4", "amzn", "2"), ("3.0.8-1.amzn2023.0.3", "amzn", "2023"), ("3.0.7-1.ph4", "photon", "4"),
        // Products of their own, other distributions' tags, and what is none.
        ("6.11-1.el8sat", "redhat", nil), ("4.4.1-11.3.rhaos4.14.el9", "redhat", nil), ("10.0-3.el7cp", "redhat", nil), ("1.0-1.fc40", "redhat", nil),
        ("1.0-1", "redhat", nil),
        ("el9-1.0", "redhat", nil), ("1.el9", "redhat", nil), ("1.0-1.el", "redhat", nil), ("1.0-1.el9", "suse", nil), ("", "redhat", nil),
        ("1.0-1.el8.el9", "redhat", nil), ("1.0-1.el9.el9_1", "redhat", "9"), ("1.0-", "redhat", nil),
    ])
    func readsTheTag(version: String, distribution: String, release: String?) {
        #expect(DistTag.release(of: version, distribution: distribution) == release)
    }
}
