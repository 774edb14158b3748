extension PlainXML {
    /// Text or a tag inside the root element.
    mutating func content() -> Token {
        let (first, firstLine) = (at, line)
        guard plainText() else { return .unsure }
        if bytes[at] == UInt8(ascii: "<") {
            guard at + 1 < count else { return .unsure }
            let next = bytes[at + 1]
            if next != UInt8(ascii: "!"), next != UInt8(ascii: "?") {
                guard at > first else { return next == UInt8(ascii: "/") ? endTag() : startTag() }
                guard at - first <= longest else { return .unsure }
                return tell(UnsafeBufferPointer(start: bytes + first, count: at - first), line: firstLine)
            }
        }
        (at, line) = (first, firstLine)
        return composedText()
    }

    /// Passes over characters that stand for themselves; false for what may not be there, and at the end of the document.
    @inline(__always)
    private mutating func plainText() -> Bool {
        var (place, lines) = (at, 0)
        defer { (at, line) = (place, line + lines) }
        while place < count {
            if place + 8 <= count {
                let special = PlainText.special(UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
                guard special != 0 else {
                    place += 8
                    continue
                }
                place += special.trailingZeroBitCount >> 3
            }
            switch kinds[Int(bytes[place])] & ByteKinds.text {
            case 0: place += 1
            case ByteKinds.newline:
                lines += 1
                place += 1
            case ByteKinds.bracket:
                // The end of a CDATA section may not stand in text.
                if place + 2 < count, bytes[place + 1] == UInt8(ascii: "]"), bytes[place + 2] == UInt8(ascii: ">") { return false }
                place += 1
            case ByteKinds.long:
                let length = PlainText.length(bytes + place, count - place)
                guard length > 0 else { return false }
                place += length
            case ByteKinds.never: return false
            default: return true
            }
        }
        return false
    }

    /// Text up to the next tag of which something is not as it stands.
    private mutating func composedText() -> Token {
        scratch.removeAll()
        while true {
            let (run, runLine) = (at, line)
            guard plainText() else { return .unsure }
            if scratch.count == 0 { tokenLine = runLine }
            keep(from: run, to: at)
            switch bytes[at] {
            case UInt8(ascii: "&"): guard reference() else { return .unsure }
            case 13: lineEnd()
            default:
                guard at + 1 < count else { return .unsure }
                switch bytes[at + 1] {
                case UInt8(ascii: "?"): guard instruction() else { return .unsure }
                case UInt8(ascii: "!"):
                    guard at + 2 < count, bytes[at + 2] == UInt8(ascii: "[") ? section() : comment() else { return .unsure }
                case UInt8(ascii: "/"): return scratch.count == 0 ? endTag() : composed()
                default: return scratch.count == 0 ? startTag() : composed()
                }
            }
            guard scratch.count <= longest else { return .unsure }
        }
    }

    private mutating func composed() -> Token {
        guard scratch.count <= longest else { return .unsure }
        // The tag behind it may need room of its own.
        swap(&scratch, &spare)
        return tell(UnsafeBufferPointer(start: UnsafePointer(spare.base), count: spare.count), line: tokenLine)
    }

    /// A carriage return, and a line feed behind it, are a line feed (2.11).
    private mutating func lineEnd() {
        keep(10)
        line += 1
        at += at + 1 < count && bytes[at + 1] == 10 ? 2 : 1
    }

    /// A reference to a character, or to one of the five entities of XML itself.
    mutating func reference() -> Bool {
        let from = at + 1
        var end = from
        while end < count, end - from < 12, bytes[end] != UInt8(ascii: ";") { end += 1 }
        guard end < count, bytes[end] == UInt8(ascii: ";"), end > from else { return false }
        let name = UnsafeBufferPointer(start: bytes + from, count: end - from)
        at = end + 1
        if name[0] == UInt8(ascii: "#") { return numbered(name) }
        if name.elementsEqual("amp".utf8) {
            keep(UInt8(ascii: "&"))
        } else if name.elementsEqual("lt".utf8) {
            keep(UInt8(ascii: "<"))
        } else if name.elementsEqual("gt".utf8) {
            keep(UInt8(ascii: ">"))
        } else if name.elementsEqual("quot".utf8) {
            keep(UInt8(ascii: "\""))
        } else if name.elementsEqual("apos".utf8) {
            keep(UInt8(ascii: "'"))
        } else {
            return false
        }
        return true
    }

    private mutating func numbered(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let isHex = name.count > 1 && name[1] == UInt8(ascii: "x")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard !digits.isEmpty else { return false }
        var value: UInt32 = 0
        for byte in digits {
            let digit: UInt8
            if byte &- 48 < 10 { digit = byte - 48 } else if isHex, (byte | 32) &- 97 < 6 { digit = (byte | 32) - 87 } else { return false }
            value = value * (isHex ? 16 : 10) + UInt32(digit)
            guard value <= 0x10_FFFF else { return false }
        }
        guard let scalar = PlainText.character(value) else { return false }
        for byte in UTF8.encode(scalar).unsafelyUnwrapped { keep(byte) }
        return true
    }

    /// A CDATA section.
    private mutating func section() -> Bool {
        guard starts(with: "<![CDATA[") else { return false }
        let begin = at
        at += 9
        sections += 1
        if scratch.count == 0 { tokenLine = line }
        while at < count {
            if bytes[at] == UInt8(ascii: "]"), at + 2 < count, bytes[at + 1] == UInt8(ascii: "]"), bytes[at + 2] == UInt8(ascii: ">") {
                at += 3
                return true
            }
            guard at - begin <= longest else { return false }
            let byte = bytes[at]
            switch kinds[Int(byte)] & ByteKinds.text {
            case ByteKinds.carriageReturn: lineEnd()
            case ByteKinds.never: return false
            case ByteKinds.long:
                let length = PlainText.length(bytes + at, count - at)
                guard length > 0 else { return false }
                keep(from: at, to: at + length)
                at += length
            default:
                if byte == 10 { line += 1 }
                keep(byte)
                at += 1
            }
        }
        return false
    }
}
