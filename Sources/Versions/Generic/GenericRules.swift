/// Versions without a scheme of their own, CPE names of the NVD among them: docs/decisions/0004-generic-version-order.md.
enum GenericRules: VersionRules {
    private static let allowed = ByteSet(" !#$%&'()+,-./:;=@[]^_{}~")

    /// Printable ASCII in which a number comes first, after at most a neutral word (`v`, `version`, `release`) or one letter (`r11`); no commit id.
    static func accepts(_ version: Span<UInt8>) -> Bool {
        if isCommit(version) { return false }
        var index = 0
        var words = 0
        while index < version.count, !version[index].isDigit {
            let end = version.endOfLetters(from: index)
            if end == index {
                index &+= 1
                continue
            }
            words &+= 1
            if words > 1 || end - index > 1 && GenericWords.token(version, index..<end) != nil { return false }
            index = end
        }
        return index < version.count && version.all(in: allowed)
    }

    /// 7 to 40 hexadecimal digits and nothing else, letters in two places or more: a commit has no place in an order.
    private static func isCommit(_ version: Span<UInt8>) -> Bool {
        guard (7...40).contains(version.count) else { return false }
        var places = 0
        for index in 0..<version.count {
            let byte = version[index]
            guard byte.isDigit || byte.isLetter && byte.lowercased <= UInt8(ascii: "f") else { return false }
            if byte.isLetter, index == 0 || version[index &- 1].isDigit { places &+= 1 }
        }
        return places > 1
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        GenericOrder.suffixes(a, 0..<a.count, b, 0..<b.count)
    }
}
