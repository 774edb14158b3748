/// Addresses of Git repositories, which OSV takes as names of Swift packages.
enum RepositoryAddress {
    /// Host and path, as purls name the package: `github.com/apple/swift-nio` of `https://github.com/apple/swift-nio/`, and of
    /// `git@github.com:apple/swift-nio`. An ending `.git` stays here, since purls have it too (``PackageKey/init(_:)``).
    static func place(_ text: String) -> String {
        var rest = text[...]
        var hasScheme = false
        if let scheme = rest.firstRange(of: "://") {
            rest = rest[scheme.upperBound...]
            hasScheme = true
        }
        // Who logs in is no part of the place; nothing else of a host or an owner has an at sign before its first slash.
        if let at = rest.prefix(while: { $0 != "/" }).lastIndex(of: "@") {
            rest = rest[rest.index(after: at)...]
            if !hasScheme, let colon = rest.firstIndex(of: ":") { return rest[..<colon] + "/" + place(rest[rest.index(after: colon)...]) }
        }
        return place(rest)
    }

    private static func place(_ path: Substring) -> String {
        var path = path
        while path.last == "/" { path.removeLast() }
        return String(path)
    }
}
