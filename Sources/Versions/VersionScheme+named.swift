extension VersionScheme {
    /// The scheme of a VERS scheme name, a purl type or an OSV ecosystem (with or without its `:release`), in any case; `nil` if none is known.
    ///
    /// Purl types that publish no order of their own (`github`, `oci`, `docker` …) have the generic order.
    public static func named(_ name: String) -> VersionScheme? {
        let bare = name.utf8.prefix { $0 != .colon }
        guard !bare.isEmpty, bare.count <= 32, let key = String(bare)?.lowercased() else { return nil }
        return VersionScheme(rawValue: key) ?? synonyms[key]
    }

    /// Purl types, names of distributions and registries, OSV ecosystems, and the names that earlier versions of VERS used.
    private static let synonyms: [String: VersionScheme] = [
        "almalinux": .rpm, "alpaquita": .apk, "alpine": .apk, "android": .generic, "arch": .alpm, "archlinux": .alpm, "azure linux": .rpm,
        "bellsoft hardened containers": .apk, "bioconductor": .cran, "bitbucket": .generic, "chainguard": .apk, "clojars": .maven,
        "cocoapods": .semver, "conancenter": .conan, "conda": .generic, "cpe": .generic, "crates": .cargo, "crates.io": .cargo, "dart": .pub,
        "date": .calver, "debian": .deb, "docker": .generic, "docker hardened images": .semver, "echo": .deb, "elixir": .hex, "fedora": .rpm,
        "gentoo": .ebuild, "ghc": .semver, "github": .generic, "gitlab": .generic, "go": .golang, "haskell": .hackage, "huggingface": .generic,
        "kernel": .linux, "libversion": .generic, "linux kernel": .linux, "linux-kernel": .linux, "luarocks": .generic, "mageia": .rpm,
        "minimos": .apk, "mlflow": .generic, "oci": .generic, "opam": .generic, "openeuler": .rpm, "opensuse": .rpm, "otp": .generic,
        "packagist": .composer, "perl": .cpan, "photon os": .rpm, "php": .composer, "portage": .ebuild, "python": .pypi, "qpkg": .generic,
        "red hat": .rpm, "redhat": .rpm, "rhel": .rpm, "rocky": .rpm, "rocky linux": .rpm, "ruby": .gem, "rubygems": .gem, "rust": .cargo,
        "suse": .rpm, "swid": .generic, "swifturl": .swift, "ubuntu": .deb, "vscode": .semver, "vscode-extension": .semver, "wolfi": .apk,
        "yocto": .generic,
    ]
}
