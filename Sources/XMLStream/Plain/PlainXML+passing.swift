import Glibc

extension PlainXML {
    func starts(with text: StaticString) -> Bool {
        count - at >= text.utf8CodeUnitCount && memcmp(bytes + at, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// A byte order mark and the XML declaration, where they are there; false for a version or encoding that is not usual.
    mutating func declaration() -> Bool {
        if starts(with: "\u{FEFF}") { at += 3 }
        guard starts(with: "<?xml"), at + 5 < count, kinds[Int(bytes[at + 5])] & ByteKinds.name == 0 else { return true }
        at += 5
        guard pseudo("version", { $1 == 3 && memcmp($0, "1.0", 3) == 0 }) == true,
            pseudo("encoding", { $1 == 5 && strncasecmp($0, "utf-8", 5) == 0 }) != false,
            pseudo("standalone", { $1 == 3 && memcmp($0, "yes", 3) == 0 || $1 == 2 && memcmp($0, "no", 2) == 0 }) != false,
            skipSpace(), starts(with: "?>")
        else { return false }
        at += 2
        return true
    }

    /// Whether a part of the declaration is as it should be; nil where it is not there.
    private mutating func pseudo(_ name: StaticString, _ isUsual: (UnsafePointer<CChar>, Int) -> Bool) -> Bool? {
        let (start, startLine) = (at, line)
        guard skipSpace(), at > start, starts(with: name) else {
            (at, line) = (start, startLine)
            return nil
        }
        at += name.utf8CodeUnitCount
        guard skipSpace(), bytes[at] == UInt8(ascii: "=") else { return false }
        at += 1
        guard skipSpace() else { return false }
        let quote = bytes[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        at += 1
        let from = at
        while at < count, at - from < 16, bytes[at] != quote { at += 1 }
        guard at < count, bytes[at] == quote, at - from >= 2 else { return false }
        at += 1
        return (bytes + from).withMemoryRebound(to: CChar.self, capacity: at - 1 - from) { isUsual($0, at - 1 - from) }
    }

    /// Passes over a comment (2.5); false for what is none.
    mutating func comment() -> Bool {
        guard starts(with: "<!--") else { return false }
        let begin = at
        at += 4
        while at + 2 < count, at - begin <= longest {
            if bytes[at] == UInt8(ascii: "-"), bytes[at + 1] == UInt8(ascii: "-") {
                guard bytes[at + 2] == UInt8(ascii: ">") else { return false }
                at += 3
                return true
            }
            guard passCharacter() else { return false }
        }
        return false
    }

    /// Passes over a processing instruction (2.6); false for what is none.
    mutating func instruction() -> Bool {
        let begin = at
        at += 2
        guard at < count, kinds[Int(bytes[at])] & ByteKinds.nameStart != 0 else { return false }
        while at < count, kinds[Int(bytes[at])] & ByteKinds.name != 0 {
            // No name with a colon may stand here where there are name spaces.
            if bytes[at] == UInt8(ascii: ":") { return false }
            at += 1
        }
        // A second XML declaration.
        let length = at - begin - 2
        let isReserved = length == 3 && (bytes + begin + 2).withMemoryRebound(to: CChar.self, capacity: 3) { strncasecmp($0, "xml", 3) == 0 }
        guard !isReserved, at < count, starts(with: "?>") || bytes[at] == 32 || bytes[at] == 9 || bytes[at] == 10 || bytes[at] == 13 else {
            return false
        }
        while at + 1 < count, at - begin <= longest {
            if bytes[at] == UInt8(ascii: "?"), bytes[at + 1] == UInt8(ascii: ">") {
                at += 2
                return true
            }
            guard passCharacter() else { return false }
        }
        return false
    }

    private mutating func passCharacter() -> Bool {
        switch kinds[Int(bytes[at])] & ByteKinds.text {
        case ByteKinds.newline: line += 1
        case ByteKinds.carriageReturn: if at + 1 == count || bytes[at + 1] != 10 { line += 1 }
        case ByteKinds.never: return false
        case ByteKinds.long:
            let length = PlainText.length(bytes + at, count - at)
            guard length > 0 else { return false }
            at += length - 1
        default: break
        }
        at += 1
        return true
    }
}
