import Testing

@testable import Catalog

/// Releases in the words of repositories and OVAL platforms.
struct DistributionWordsTests {
    @Test(
        arguments: [
            ("Oracle Linux 8", "ol 8"), ("ol8_baseos_latest", "ol 8"), ("rhel-9-for-x86_64-baseos-rpms", "redhat 9"),
            ("Red Hat Enterprise Linux 8", "redhat 8"), ("almalinux-8-for-x86_64-appstream-rpms__8_4", "almalinux 8"), ("F40", "fedora 40"),
            ("Fedora 33 Modular", "fedora 33"), ("Rocky Linux 8 x86_64 AppStream", "rocky 8"), ("amazon-linux-2", "amzn 2"),
            ("Amazon Linux AMI", "amzn 1"), ("Debian GNU/Linux 12", "debian 12"), ("Debian 9.0", "debian 9"),
            ("Ubuntu 22.04 LTS (jammy)", "ubuntu 22.04"), ("Photon OS 3", "photon 3"), ("openSUSE Leap 15.1 Update", "opensuse 15.1"),
            ("openSUSE Tumbleweed", "opensuse tumbleweed"), ("openSUSE 13.2", "opensuse 13.2"), ("SUSE Linux Enterprise Server 15 SP1", "suse 15.1"),
            ("SUSE Linux Enterprise Server 12", "suse 12"), ("SUSE Linux Enterprise Module for Basesystem 15 SP4", "suse 15.4"),
            ("SUSE Linux Enterprise Server 15 SP3-LTSS", "suse 15.3+ltss"), ("SUSE Linux Enterprise Server 15 SP1-BCL", nil),
            ("SUSE Linux Enterprise High Performance Computing 15 SP1", nil), ("Red Hat CoreOS 4", nil), ("rhel-8-for-x86_64-baseos-eus-rpms", nil),
            ("Fedora EPEL 8", nil), ("CentOS Stream 9", nil), ("kernel-default-4.12.14-1", nil), ("f2fs-tools", nil), ("Photon", nil), ("", nil),
        ] as [(String, String?)])
    func names(text: String, named: String?) {
        #expect(DistributionWords.read(text).map { $0.distribution + " " + $0.release } == named)
    }

    @Test(
        arguments: [
            ("SUSE-SLE-Module-Basesystem-15-SP5-2024-123", "suse 15.5"), ("SUSE-SLE-SERVER-12-SP5-LTSS-2024-1", "suse 12.5+ltss"),
            ("SUSE-SLE-Product-SLES-15-SP3-LTSS-2024-9", "suse 15.3+ltss"), ("SUSE-SLE-SERVER-12-SP2-BCL-2024-1", nil),
            ("openSUSE-SLE-15.5-2024-123", "opensuse 15.5"), ("openSUSE-2020-123", nil), ("SUSE-2020-1", nil),
        ] as [(String, String?)])
    func idsOfSUSE(id: String, named: String?) {
        #expect(UpdateInfoOwner.suse(id).map { $0.distribution + " " + $0.release } == named)
    }

    @Test(
        arguments: [
            ("2099-02-17 20:41", "2099-02-17T20:41:00Z"), ("2099-02-17 20:41:05", "2099-02-17T20:41:05Z"), ("2099-02-17", "2099-02-17"),
            ("1593505741", "2020-06-30T08:29:01Z"), ("951782400", "2000-02-29T00:00:00Z"), ("soon", "soon"), (" ", nil),
        ] as [(String, String?)])
    func dates(text: String, date: String?) { #expect(AdvisoryDate.rfc3339(text) == date) }

    @Test(arguments: [
        ("CVE-2099-1234 and CVE-2099-1234, (CVE-2098-123456).", ["CVE-2099-1234", "CVE-2098-123456"]),
        ("CVE:00001:CVE-2019-16168", ["CVE-2019-16168"]),
        ("CVE-2099-123", []), ("CVE-209-12345", []), ("XCVE-2099-00001", ["CVE-2099-00001"]), ("", []),
    ])
    func idsInText(text: String, ids: [String]) { #expect(CVEName.all(in: text) == ids) }
}
