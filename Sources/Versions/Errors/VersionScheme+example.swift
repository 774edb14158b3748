extension VersionScheme {
    /// A well-formed version of the scheme, shown in messages.
    var example: String {
        switch self {
        case .alpm: "1:2.36-4"
        case .apk: "1.2.4_p3-r0"
        case .bitnami: "2.5.1-3"
        case .calver: "2026.11.3"
        case .cargo, .hex, .npm, .semver: "1.4.0-rc.1"
        case .composer: "2.5.0-RC1"
        case .conan: "1.2.13"
        case .cpan: "v1.22.0"
        case .cran: "1.0-3"
        case .datetime: "2026-11-23T09:30:00+09:00"
        case .deb: "1:2.36-9+deb12u4"
        case .ebuild: "3.0.13_rc2-r1"
        case .gem: "7.1.3.rc1"
        case .generic: "10.2.3"
        case .golang: "v1.9.0"
        case .gradle, .maven: "4.1.0-RC2"
        case .hackage: "0.11.3.0"
        case .intdot, .nginx: "1.25.3"
        case .julia: "1.6.10+0"
        case .lexicographic: "2026a"
        case .linux: "6.1.0-rc3"
        case .nuget: "6.0.0-preview.1"
        case .openssl: "1.1.1w, 3.0.13"
        case .pub: "2.1.0-dev.1"
        case .pypi: "2.0.0rc1.post2"
        case .rpm: "1:3.0.7-27.el9"
        case .swift: "5.10.1"
        }
    }
}
