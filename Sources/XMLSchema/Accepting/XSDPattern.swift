import JSONSchema

/// A pattern of XML Schema part 2, appendix F, in which that says the same as ECMA-262.
final class XSDPattern {
    /// Signs that, behind a backslash, stand for themselves in both.
    private static let plain: StaticString = "\\|.-^?*+{}()[]"

    private let written: String
    private let simple: XSDFixedPattern?
    private let isName: Bool
    /// Made when it is needed: most patterns are simple, and most schemas have some that a document does not meet.
    private lazy var matcher = (try? Pattern("^(?:\(PatternChoice.nested(written) ?? written))$")).map { PatternMatcher($0) }

    /// Nil for a pattern that could mean something else in ECMA-262.
    init?(_ pattern: XSDBytes) {
        var at = 0
        var isInSet = false
        while at < pattern.count {
            switch pattern[at] {
            case UInt8(ascii: "\\"):
                guard at + 1 < pattern.count, Self.isPlain(pattern[at + 1]) else { return nil }
                at += 1
            // A dot is all but line ends, of which ECMA-262 knows more: it takes less than is meant, never more.
            case UInt8(ascii: "^"), UInt8(ascii: "$"): if !isInSet { return nil }
            case UInt8(ascii: "["):
                // Sets without sets are taken out of others nowhere.
                guard !isInSet, at + 1 < pattern.count, pattern[at + 1] != UInt8(ascii: "^") else { return nil }
                isInSet = true
            case UInt8(ascii: "]"): isInSet = false
            case 128...: return nil
            default: break
            }
            at += 1
        }
        written = String(decoding: pattern, as: UTF8.self)
        simple = XSDFixedPattern(pattern)
        isName = XSDProductName.isPattern(pattern)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        for place in 0..<plain.utf8CodeUnitCount where plain.utf8Start[place] == byte { return true }
        return false
    }

    /// True if it certainly matches the whole of `text`.
    func matches(_ text: XSDBytes) -> Bool {
        if let simple { return simple.matches(text) }
        if isName, XSDProductName.isPlain(text) { return true }
        return matcher?.matches(text) ?? false
    }
}
