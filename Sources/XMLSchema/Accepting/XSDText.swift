/// Forms of text that XML Schema part 2 gives to its types, told narrowly: a text that passes is of the type; of one that does not nothing is said.
enum XSDText {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// The text without white space around it; nil where white space inside would have to change too.
    static func collapsed(_ text: Bytes) -> Bytes? {
        var (from, to) = (0, text.count)
        while from < to, isSpace(text[from]) { from += 1 }
        while to > from, isSpace(text[to - 1]) { to -= 1 }
        var before: UInt8 = 0
        for place in from..<to {
            let byte = text[place]
            if byte == 9 || byte == 10 || byte == 13 || byte == 32 && before == 32 { return nil }
            before = byte
        }
        return Bytes(rebasing: text[from..<to])
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 || byte == 13 }

    /// `true`, `false`, `1` or `0` (3.2.2).
    static func isBoolean(_ text: Bytes) -> Bool {
        text.elementsEqual("true".utf8) || text.elementsEqual("false".utf8) || text.elementsEqual("1".utf8) || text.elementsEqual("0".utf8)
    }

    /// The number, of up to fifteen digits (3.2.3).
    static func decimal(_ text: Bytes, isWhole: Bool) -> Double? {
        var at = 0
        let isNegative = text.first == UInt8(ascii: "-")
        if isNegative || text.first == UInt8(ascii: "+") { at = 1 }
        var (value, scale, digits, hasPoint) = (0.0, 1.0, 0, false)
        while at < text.count {
            let byte = text[at]
            if byte == UInt8(ascii: "."), !hasPoint, !isWhole, digits > 0, at + 1 < text.count {
                hasPoint = true
            } else {
                guard byte &- 48 < 10 else { return nil }
                digits += 1
                value = value * 10 + Double(byte - 48)
                if hasPoint { scale *= 10 }
            }
            at += 1
        }
        guard digits > 0, digits <= 15 else { return nil }
        return (isNegative ? -value : value) / scale
    }

    /// `2024-01-31` in the years 1 to 9999 (3.2.9).
    static func isDate(_ text: Bytes) -> Bool { text.count == 10 && startsWithDate(text) }

    /// `2024-01-31T09:30:00.5+09:00`, with a zone or without (3.2.7).
    static func isDateTime(_ text: Bytes) -> Bool {
        guard text.count >= 19, startsWithDate(text), text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
            let hour = number(text, 11, 2), let minute = number(text, 14, 2), let second = number(text, 17, 2), hour < 24, minute < 60, second < 60
        else { return false }
        var at = 19
        if at < text.count, text[at] == UInt8(ascii: ".") {
            let first = at + 1
            at = first
            while at < text.count, text[at] &- 48 < 10 { at += 1 }
            guard at > first, at - first <= 9 else { return false }
        }
        if at == text.count { return true }
        if text[at] == UInt8(ascii: "Z") { return at + 1 == text.count }
        guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-"), at + 6 == text.count, text[at + 3] == UInt8(ascii: ":"),
            let hours = number(text, at + 1, 2), let minutes = number(text, at + 4, 2)
        else { return false }
        return hours < 14 && minutes < 60
    }

    private static func startsWithDate(_ text: Bytes) -> Bool {
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let year = number(text, 0, 4),
            let month = number(text, 5, 2), let day = number(text, 8, 2), year > 0, month >= 1, month <= 12, day >= 1
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        switch month {
        case 2: return day <= (isLeap ? 29 : 28)
        case 4, 6, 9, 11: return day <= 30
        default: return day <= 31
        }
    }

    private static func number(_ text: Bytes, _ start: Int, _ count: Int) -> Int? {
        var value = 0
        for place in start..<start + count {
            guard text[place] &- 48 < 10 else { return nil }
            value = value * 10 + Int(text[place] - 48)
        }
        return value
    }

    /// An address or a part of one (RFC 3986), without brackets (3.2.17).
    static func isAddress(_ text: Bytes) -> Bool {
        var hashes = 0
        /// Where the first segment ends, and the first colon in it.
        var (end, colon) = (text.count, -1)
        var at = 0
        while at < text.count {
            let byte = text[at]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"),
                UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"),
                UInt8(ascii: "="), UInt8(ascii: "@"):
                break
            case UInt8(ascii: ":"): if colon < 0, end == text.count { colon = at }
            case UInt8(ascii: "/"), UInt8(ascii: "?"): if end == text.count { end = at }
            case UInt8(ascii: "#"):
                if end == text.count { end = at }
                hashes += 1
            case UInt8(ascii: "%"):
                guard at + 2 < text.count, isHex(text[at + 1]), isHex(text[at + 2]) else { return false }
            default: return false
            }
            at += 1
        }
        guard hashes <= 1 else { return false }
        if colon >= 0, !isScheme(text, colon) { return false }
        return isPlainAuthority(text, from: colon + 1)
    }

    private static func isScheme(_ text: Bytes, _ end: Int) -> Bool {
        guard end > 0, (text[0] | 32) &- 97 < 26 else { return false }
        for place in 0..<end {
            let byte = text[place]
            let isGood =
                (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            if !isGood { return false }
        }
        return true
    }

    /// Behind two slashes: a host with at most one `@` before and a port of few digits behind.
    private static func isPlainAuthority(_ text: Bytes, from start: Int) -> Bool {
        guard start + 1 < text.count, text[start] == UInt8(ascii: "/"), text[start + 1] == UInt8(ascii: "/") else { return true }
        var (host, colon, at) = (start + 2, -1, start + 2)
        while at < text.count, text[at] != UInt8(ascii: "/"), text[at] != UInt8(ascii: "?"), text[at] != UInt8(ascii: "#") {
            if text[at] == UInt8(ascii: "@") {
                guard host == start + 2 else { return false }
                (host, colon) = (at + 1, -1)
            } else if text[at] == UInt8(ascii: ":") {
                // A second one may belong to a user's password: left to others.
                guard colon < 0 else { return false }
                colon = at
            } else if colon >= 0, text[at] &- 48 >= 10 {
                // Letters behind a colon are a password, if an `@` follows.
                guard host == start + 2, at - colon < 64 else { return false }
                var next = at
                while next < text.count, !"@/?#".utf8.contains(text[next]) { next += 1 }
                guard next < text.count, text[next] == UInt8(ascii: "@") else { return false }
            }
            at += 1
        }
        // None at all, as in `file:///`.
        if at == start + 2 { return true }
        guard (colon < 0 ? at : colon) > host else { return false }
        return colon < 0 || at - colon > 1 && at - colon <= 6
    }

    private static func isHex(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 32) &- 97 < 6 }
}
