import JSONSchema

/// Patterns of XML Schema part 2, appendix F, in which they say the same as those of ECMA-262.
enum XSDPattern {
    /// Signs that, behind a backslash, stand for themselves in both.
    private static let plain = Set("\\|.-^?*+{}()[]".utf8)

    /// What matches the whole of a text; nil for a pattern that could mean something else in ECMA-262.
    static func matcher(_ pattern: String) -> PatternMatcher? {
        let written = PatternChoice.nested(pattern) ?? pattern
        let bytes = Array(written.utf8)
        var at = 0
        var isInSet = false
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"):
                guard at + 1 < bytes.count, plain.contains(bytes[at + 1]) else { return nil }
                at += 1
            // A dot is all but line ends, of which ECMA-262 knows more: it takes less than is meant, never more.
            case UInt8(ascii: "^"), UInt8(ascii: "$"): if !isInSet { return nil }
            case UInt8(ascii: "["):
                // Sets without sets are taken out of others nowhere.
                guard !isInSet, at + 1 < bytes.count, bytes[at + 1] != UInt8(ascii: "^") else { return nil }
                isInSet = true
            case UInt8(ascii: "]"): isInSet = false
            case 128...: return nil
            default: break
            }
            at += 1
        }
        return (try? Pattern("^(?:\(written))$")).map { PatternMatcher($0) }
    }
}
