/// A way of writing and ordering versions, one for each ecosystem.
///
/// The raw value is the versioning scheme name of VERS (ECMA-427, "VERS types"), or, where VERS names none, the purl type or the plain name of the
/// product family. The order of each case and the specification it follows are documented at its rules, in the folder named for its family.
public enum VersionScheme: String, CaseIterable, Sendable {
    /// Arch Linux packages: `[epoch:]pkgver[-pkgrel]`, vercmp(8).
    case alpm
    /// Alpine packages, apk-package(5).
    case apk
    /// Bitnami packages: SemVer whose `-N` is a later revision.
    case bitnami
    /// Calendar versions: dates written with or without separators.
    case calver
    /// Rust crates: SemVer 2.0.0.
    case cargo
    /// Packagist: PHP's `version_compare`.
    case composer
    /// Conan 2 recipes.
    case conan
    /// Perl distributions, version.pm.
    case cpan
    /// R packages, `package_version`.
    case cran
    /// RFC 3339 date-times, compared as instants.
    case datetime
    /// Debian and Ubuntu packages, deb-version(7).
    case deb
    /// Gentoo packages, Package Manager Specification 3.2 and 3.3.
    case ebuild
    /// RubyGems, `Gem::Version`.
    case gem
    /// Everything without a scheme of its own, CPE names included: docs/decisions/0004-generic-version-order.md.
    case generic
    /// Go modules with pseudo-versions, and Go toolchains (`go1.21rc2`).
    case golang
    /// Gradle's own order of versions.
    case gradle
    /// Haskell packages, Package Versioning Policy.
    case hackage
    /// Elixir and Erlang packages: SemVer 2.0.0.
    case hex
    /// VERS `intdot`: integers between dots, all after them ignored.
    case intdot
    /// Julia packages: SemVer with ordered builds.
    case julia
    /// VERS `lexicographic`: the order of the UTF-8 bytes.
    case lexicographic
    /// Linux kernel releases, with distribution suffixes.
    case linux
    /// Maven artifacts, POM reference "Version Order Specification".
    case maven
    /// nginx releases.
    case nginx
    /// npm packages: SemVer 2.0.0 as node-semver reads it.
    case npm
    /// NuGet packages: SemVer with a fourth number, letters without case.
    case nuget
    /// OpenSSL releases: letters before 3.0, SemVer from 3.0.
    case openssl
    /// Dart packages: SemVer with ordered builds.
    case pub
    /// Python packages, PEP 440.
    case pypi
    /// RPM packages: `[epoch:]version[-release]`, rpmvercmp.
    case rpm
    /// SemVer 2.0.0.
    case semver
    /// Swift packages: SemVer 2.0.0, patch number optional.
    case swift
}
