public import PackageURL

extension VERS {
    /// Reads a range in the notation of its ecosystem and gives the canonical specifier of the same versions.
    ///
    /// Each notation has its file in `Versions/VERS/Native`, naming the specification it follows. Whatever the ecosystem, the comparisons of
    /// advisories (`>= 1.0, < 2.0`) are read as well. What a resolver does with pre-releases is not carried over. A range that holds every version
    /// becomes `*`, one that holds none `vers:none/*`.
    ///
    /// - Parameters:
    ///   - native: the range, such as `^1.2 || ~2.5.1`, `[1.0,2.0)` or `(>= 1:2.31-1)`, at most 64 KiB.
    ///   - scheme: the scheme of its versions, which decides the notation.
    /// - Throws: `RangeError` if the notation does not know the text, it cannot be expressed, or a version in it is none of the scheme.
    public init(native: String, scheme: VersionScheme) throws(RangeError) {
        self = try Self.read(native, scheme).specifier()
    }

    /// What lies outside every one of `ranges`, each in the notation of its ecosystem: the affected versions of an advisory that lists those that are not.
    ///
    /// - Parameters:
    ///   - ranges: the ranges; none at all leaves every version.
    ///   - scheme: see ``init(native:scheme:)``.
    /// - Throws: as ``init(native:scheme:)``.
    public init(outsideNative ranges: [String], scheme: VersionScheme) throws(RangeError) {
        var sets: [IntervalSet] = []
        for range in ranges { sets.append(try Self.read(range, scheme)) }
        self = try IntervalSet.union(sets, scheme).complement.specifier()
    }

    private static func read(_ native: String, _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        switch scheme {
        case .npm: try NpmNotation.read(native, scheme)
        case .cargo: try CargoNotation.read(native, scheme)
        case .composer: try ComposerNotation.read(native, scheme)
        case .golang: try GoNotation.read(native, scheme)
        case .gem: try GemNotation.read(native, scheme)
        case .hex: try HexNotation.read(native, scheme)
        case .pub: try PubNotation.read(native, scheme)
        case .pypi: try PythonNotation.read(native, scheme)
        case .maven, .nuget, .gradle: try BracketNotation.read(native, scheme)
        case .conan: try ConanNotation.read(conan: native, scheme)
        case .deb, .cran: try DebianNotation.read(debian: native, scheme)
        case .nginx: try NginxNotation.read(native, scheme)
        case .openssl: try ListNotation.read(native, scheme)
        case .hackage: try HaskellNotation.read(native, scheme)
        case .julia: try JuliaNotation.read(native, scheme)
        case .cpan: try PerlNotation.read(native, scheme)
        case .swift: try SwiftNotation.read(native, scheme)
        case .alpm, .apk, .bitnami, .calver, .datetime, .ebuild, .generic, .intdot, .lexicographic, .linux, .rpm, .semver:
            try ComparisonNotation.read(native, scheme)
        }
    }
}
