extension VersionScheme {
    /// The rules that this scheme follows.
    var rules: any VersionRules.Type {
        switch self {
        case .alpm: AlpmRules.self
        case .apk: ApkRules.self
        case .bitnami: BitnamiRules.self
        case .calver: CalendarRules.self
        case .cargo, .hex: StrictSemVerRules.self
        case .composer: ComposerRules.self
        case .conan: ConanRules.self
        case .cpan: CPANRules.self
        case .cran: CRANRules.self
        case .datetime: DateTimeRules.self
        case .deb: DebianRules.self
        case .ebuild: EbuildRules.self
        case .gem: GemRules.self
        case .generic: GenericRules.self
        case .golang: GoRules.self
        case .gradle: GradleRules.self
        case .hackage: HackageRules.self
        case .intdot: IntdotRules.self
        case .julia: JuliaRules.self
        case .lexicographic: LexicographicRules.self
        case .linux: LinuxKernelRules.self
        case .maven: MavenRules.self
        case .nginx: NginxRules.self
        case .npm: NpmRules.self
        case .nuget: NuGetRules.self
        case .openssl: OpenSSLRules.self
        case .pub: PubRules.self
        case .pypi: PyPIRules.self
        case .rpm: RPMRules.self
        case .semver: SemVerRules.self
        case .swift: SwiftPackageRules.self
        }
    }
}
