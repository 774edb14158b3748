import CPE

/// A Linux distribution as what something runs on: SBOMs of whole systems name theirs mostly without a CPE name.
struct DistributionPlatform {
    private let candidate: CPECandidate
    private let key: String

    /// nil for systems of which CPE names are not known here.
    init?(_ system: OperatingSystem) {
        guard let product = Self.products[system.name] else { return nil }
        key = "cpe:2.3:o:" + product + ":"
        let release = DistributionRelease.canonical(system.release, distribution: system.name)
        guard let name = try? CPE(parsing: key + "*:*:*:*:*:*:*:*") else { return nil }
        candidate = CPECandidate(name, componentVersion: release.isEmpty ? nil : release)
    }

    /// Whether the criterion, about an operating system, holds: a distribution is no other system, and runs on Linux.
    func truth(_ criterion: CPEStatementView.Criterion) -> Truth {
        if criterion.name.hasPrefix(key) {
            if case .applies = CPEComparison.compare(criterion, candidate, hasPlatform: true) { return .yes }
            // 9.4 is a part of what its maker calls 9.
            return .unknown
        }
        guard criterion.name.hasPrefix(Self.kernel) else { return .no }
        return criterion.isSimple && !criterion.hasBounds && criterion.version == nil ? .yes : .unknown
    }

    private static let kernel = "cpe:2.3:o:linux:linux_kernel:"

    /// Vendor and product in the CPE dictionary.
    private static let products = [
        "almalinux": "almalinux:almalinux", "alpine": "alpinelinux:alpine_linux", "centos": "centos:centos", "debian": "debian:debian_linux",
        "fedora": "fedoraproject:fedora", "opensuse": "opensuse:leap", "photon": "vmware:photon_os", "redhat": "redhat:enterprise_linux",
        "rocky": "resf:rocky_linux", "suse": "suse:linux_enterprise_server", "ubuntu": "canonical:ubuntu_linux",
    ]
}
