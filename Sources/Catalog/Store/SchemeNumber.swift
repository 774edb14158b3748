import Versions

/// Version schemes as numbers in the file. The list only ever grows at its end: a number keeps its meaning.
enum SchemeNumber {
    static let none: UInt8 = 0

    static func of(_ scheme: VersionScheme?) -> UInt8 {
        guard let scheme, let index = names.firstIndex(of: scheme.rawValue) else { return none }
        return UInt8(index + 1)
    }

    static func scheme(_ number: UInt8) -> VersionScheme? { number == none || Int(number) > table.count ? nil : table[Int(number) - 1] }

    private static let names = [
        "alpm", "apk", "bitnami", "calver", "cargo", "composer", "conan", "cpan", "cran", "datetime", "deb", "ebuild", "gem", "generic", "golang",
        "gradle", "hackage", "hex", "intdot", "julia", "lexicographic", "linux", "maven", "nginx", "npm", "nuget", "openssl", "pub", "pypi", "rpm",
        "semver", "swift",
    ]

    private static let table = names.map { VersionScheme(rawValue: $0) }

    /// Every scheme has a number; a test holds this to ``VersionScheme``.
    static var unnumbered: [VersionScheme] { VersionScheme.allCases.filter { !names.contains($0.rawValue) } }
}
