/// Names of the form `cpe:2.3:…`, by the pattern that all versions of CycloneDX have for them: held against it in general they take most of the time
/// that a pattern takes anywhere.
enum XSDProductName {
    private static let pattern: StaticString = #"""
        ([c][pP][eE]:/[AHOaho]?(:[A-Za-z0-9\._\-~%]*){0,6})|(cpe:2\.3:[aho\*\-](:(((\?*|\*?)([a-zA-Z0-9\-\._]|(\\[\\\*\?!"#$$%&'\(\)\+,/:;<=>@\[\]\^`\{\|}~]))+(\?*|\*?))|[\*\-])){5}(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[\*\-]))(:(((\?*|\*?)([a-zA-Z0-9\-\._]|(\\[\\\*\?!"#$$%&'\(\)\+,/:;<=>@\[\]\^`\{\|}~]))+(\?*|\*?))|[\*\-])){4})
        """#

    static func isPattern(_ text: XSDBytes) -> Bool { text.isSame(pattern) }

    /// True for names of the 2.3 form of letters, digits, the signs `-._` and those that may stand behind a backslash, and fields of `*`: some of what the
    /// pattern matches.
    static func isPlain(_ text: XSDBytes) -> Bool {
        guard text.starts(with: "cpe:2.3:"), text.count > 9 else { return false }
        switch text[8] {
        case UInt8(ascii: "a"), UInt8(ascii: "h"), UInt8(ascii: "o"), UInt8(ascii: "*"), UInt8(ascii: "-"): break
        default: return false
        }
        var at = 9
        for field in 0..<10 {
            guard at < text.count, text[at] == UInt8(ascii: ":") else { return false }
            at += 1
            guard self.field(text, &at, isLanguage: field == 5) else { return false }
        }
        return at == text.count
    }

    private static func field(_ text: XSDBytes, _ at: inout Int, isLanguage: Bool) -> Bool {
        guard at < text.count else { return false }
        if text[at] == UInt8(ascii: "*") || text[at] == UInt8(ascii: "-"), at + 1 == text.count || text[at + 1] == UInt8(ascii: ":") {
            at += 1
            return true
        }
        let start = at
        while at < text.count, text[at] != UInt8(ascii: ":") {
            let byte = text[at]
            if (byte | 32) &- 97 < 26 {
                at += 1
            } else if byte &- 48 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
                // A language with a region is left to others.
                if isLanguage { return false }
                at += 1
            } else if byte == UInt8(ascii: "\\") {
                guard !isLanguage, at + 1 < text.count, isEscapable(text[at + 1]) else { return false }
                at += 2
            } else {
                return false
            }
        }
        return isLanguage ? at - start == 2 || at - start == 3 : at > start
    }

    private static func isEscapable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): false
        default: byte > 32 && byte < 127 && (byte | 32) &- 97 >= 26 && byte &- 48 >= 10
        }
    }
}
