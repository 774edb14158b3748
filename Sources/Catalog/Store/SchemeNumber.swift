import Versions

/// Version schemes as numbers in the file. The list only ever grows at its end: a number keeps its meaning.
enum SchemeNumber {
    static let none: UInt8 = 0

    static func of(_ scheme: VersionScheme?) -> UInt8 {
        scheme.flatMap { numbers[$0] } ?? none
    }

    static func scheme(_ number: UInt8) -> VersionScheme? { number == none || Int(number) > table.count ? nil : table[Int(number) - 1] }

    private static let names = [
        "alpm", "apk", "bitnami", "calver", "cargo", "composer", "conan", "cpan", "cran", "datetime", "deb", "ebuild", "gem", "generic", "golang",
        "gradle", "hackage", "hex", "intdot", "julia", "lexicographic", "linux", "maven", "nginx", "npm", "nuget", "openssl", "pub", "pypi", "rpm",
        "semver", "swift",
    ]

    private static let table = names.map { VersionScheme(rawValue: $0) }

    private static let numbers: [VersionScheme: UInt8] = Dictionary(
        uniqueKeysWithValues: table.enumerated().compactMap { index, scheme in scheme.map { ($0, UInt8(index + 1)) } })

    /// Every scheme has a number; a test holds this to ``VersionScheme``.
    static var unnumbered: [VersionScheme] { VersionScheme.allCases.filter { !names.contains($0.rawValue) } }
}
