import Glibc

extension PlainXML {
    /// Passes over white space; false at the end of the document.
    @inline(__always)
    mutating func skipSpace() -> Bool {
        while at < count {
            switch bytes[at] {
            case 32, 9: break
            case 10: line += 1
            // With a line feed behind it, it is one line end.
            case 13: if at + 1 == count || bytes[at + 1] != 10 { line += 1 }
            default: return true
            }
            at += 1
        }
        return false
    }

    /// Passes over a name; false where there is none.
    @inline(__always)
    private mutating func skipName() -> Bool {
        guard at < count, kinds[Int(bytes[at])] & ByteKinds.nameStart != 0 else { return false }
        at += 1
        while at < count, kinds[Int(bytes[at])] & ByteKinds.name != 0 { at += 1 }
        return true
    }

    /// The start tag whose `<` is next.
    mutating func startTag() -> Token {
        let begin = at
        tokenLine = line
        scratch.removeAll()
        attributeCount = 0
        at += 1
        guard skipName() else { return .unsure }
        let (from, length) = (begin + 1, at - begin - 1)
        let name = names.number(bytes + from, length)
        guard name >= 0 else { return .unsure }
        while true {
            let before = at
            guard skipSpace(), at - begin <= longest else { return .unsure }
            switch bytes[at] {
            case UInt8(ascii: ">"):
                at += 1
                return push(name, from, length, endsAtOnce: false) ? .start : .unsure
            case UInt8(ascii: "/"):
                guard at + 1 < count, bytes[at + 1] == UInt8(ascii: ">") else { return .unsure }
                at += 2
                return push(name, from, length, endsAtOnce: true) ? .start : .unsure
            default: guard at > before, attribute() else { return .unsure }
            }
        }
    }

    /// The end tag whose `<` is next.
    mutating func endTag() -> Token {
        tokenLine = line
        let open = innermost
        guard count - at > open.count + 2, memcmp(bytes + at + 2, bytes + open.from, open.count) == 0 else { return .unsure }
        at += open.count + 2
        guard skipSpace(), bytes[at] == UInt8(ascii: ">") else { return .unsure }
        at += 1
        pop()
        return .end
    }

    /// An attribute, up to the quotation mark behind its value.
    private mutating func attribute() -> Bool {
        let from = at
        guard skipName() else { return false }
        let name = names.number(bytes + from, at - from)
        guard name >= 0, skipSpace(), bytes[at] == UInt8(ascii: "=") else { return false }
        at += 1
        guard skipSpace() else { return false }
        let quote = bytes[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        at += 1
        let start = at
        guard plainValue(to: quote) else { return false }
        if bytes[at] == quote {
            guard at - start <= longest, add(name, UnsafeBufferPointer(start: bytes + start, count: at - start)) else { return false }
            at += 1
            return true
        }
        // Something in it stands for something else.
        let kept = scratch.count
        keep(from: start, to: at)
        while bytes[at] != quote {
            guard special(), scratch.count - kept <= longest else { return false }
            let run = at
            guard plainValue(to: quote) else { return false }
            keep(from: run, to: at)
        }
        at += 1
        guard scratch.count - kept <= longest else { return false }
        return add(name, UnsafeBufferPointer(start: UnsafePointer(scratch.base) + kept, count: scratch.count - kept))
    }

    /// Passes over bytes of a value that stand for themselves, up to its quotation mark or what does not; false for what may not be there.
    @inline(__always)
    private mutating func plainValue(to quote: UInt8) -> Bool {
        while at < count {
            if at + 8 <= count {
                let special = PlainText.specialInValue(UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self))
                guard special != 0 else {
                    at += 8
                    continue
                }
                at += special.trailingZeroBitCount >> 3
            }
            let byte = bytes[at]
            if kinds[Int(byte)] & ByteKinds.value == 0 {
                at += 1
            } else if byte == quote {
                return true
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                at += 1
            } else if byte >= 128 {
                let length = PlainText.length(bytes + at, count - at)
                guard length > 0 else { return false }
                at += length
            } else {
                return true
            }
        }
        return false
    }

    /// A reference or white space in a value (XML 1.0, 3.3.3); false for what may not be there.
    private mutating func special() -> Bool {
        switch bytes[at] {
        case UInt8(ascii: "&"): return reference()
        case 9: break
        case 10: line += 1
        case 13:
            line += 1
            if at + 1 < count, bytes[at + 1] == 10 { at += 1 }
        default: return false
        }
        keep(32)
        at += 1
        return true
    }
}
