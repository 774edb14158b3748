import PackageURL

/// Whether the version of a part and that of its purl may mean the same: tools write versions in many manners.
struct VersionLikeness {
    /// Types whose packages are named by a tag or a commit of a repository.
    private static let repositories: Set<String> = ["bitbucket", "git", "github", "gitlab", "swift"]
    /// Signs behind which a distribution, a build or a person adds something.
    private static let additions = "-+~_:@ ("

    /// True if nothing says that they differ.
    ///
    /// A digest or a commit and a version tell different things of one artifact; of an image the qualifier `tag` is the version then (purl types
    /// `oci` and `docker`).
    static func isSame(_ version: String, _ purl: PackageURL) -> Bool {
        guard let other = purl.version else { return true }
        let (one, two) = (plain(version), plain(other))
        let (isDigest, isOtherDigest) = (isDigest(one, purl.type), isDigest(two, purl.type))
        if isDigest || isOtherDigest {
            if isDigest, isOtherDigest { return hex(one).starts(with: hex(two)) || hex(two).starts(with: hex(one)) }
            // A tag in words, such as `latest`, moves from version to version.
            guard !isDigest, let tag = purl.qualifier("tag").map(plain), tag.contains(where: isDigit) else { return true }
            return isOne(one, tag)
        }
        return isOne(one, two)
    }

    private static func isOne(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (one, other) = (bare(one), bare(other))
        let (short, long) = one.count <= other.count ? (one, other) : (other, one)
        guard long.starts(with: short, by: { $0 == $1 || ($0 == dot || $0 == line) && ($1 == dot || $1 == line) }) else { return false }
        var rest = long.dropFirst(short.count)
        // `1.2` and `1.2.0`.
        while rest.first == dot, rest.dropFirst().first == UInt8(ascii: "0") {
            let next = rest.dropFirst().drop { $0 == UInt8(ascii: "0") }
            if let sign = next.first, sign != dot, !additions.utf8.contains(sign) { return false }
            rest = next
        }
        return rest.first.map { additions.utf8.contains($0) } ?? true
    }

    private static let dot = UInt8(ascii: ".")
    private static let line = UInt8(ascii: "_")

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    /// In small letters, without white space around it, and with what is written as `%2B` decoded.
    private static func plain(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            rest = rest.dropFirst()
            if first == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(first &- 65 < 26 ? first | 0x20 : first)
            }
        }
        while let last = bytes.last, last <= 32 { bytes.removeLast() }
        return Array(bytes.drop { $0 <= 32 })
    }

    /// Without an epoch (`1:`, and `(none):` of RPM) and the words before the number: `v1.0`, `go1.23`, `release-1.0`, `OpenSSL_1_1_1w`.
    private static func bare(_ version: [UInt8]) -> ArraySlice<UInt8> {
        var rest = version[...]
        let epoch = rest.starts(with: "(none)".utf8) ? rest.prefix(6) : rest.prefix(while: isDigit)
        if !epoch.isEmpty, rest.dropFirst(epoch.count).first == UInt8(ascii: ":") { rest = rest.dropFirst(epoch.count + 1) }
        let number = rest.drop { $0 &- 97 < 26 || "-_ ".utf8.contains($0) }
        return number.first.map(isDigit) == true ? number : rest
    }

    /// `sha256:…`, a whole digest or commit, or of a repository the beginning of a commit.
    private static func isDigest(_ version: [UInt8], _ type: String) -> Bool {
        let hex = hex(version)
        guard hex.allSatisfy({ isDigit($0) || $0 &- 97 < 6 }) else { return false }
        if hex.count >= 40 || hex.count < version.count && hex.count >= 7 { return true }
        return hex.count >= 7 && repositories.contains(type)
    }

    /// Without the name of the algorithm.
    private static func hex(_ version: [UInt8]) -> ArraySlice<UInt8> {
        guard version.starts(with: "sha".utf8), let colon = version.firstIndex(of: UInt8(ascii: ":")) else { return version[...] }
        return version[(colon + 1)...]
    }
}
