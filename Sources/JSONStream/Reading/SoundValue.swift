/// Finds the end of a value that is well-formed and within the limits, without keeping track of where in the document it is: most of a feed is skipped.
///
/// It judges as strictly as ``JSONReader`` does, and of anything that it does not take says only that: the reader then goes there by itself and tells what is wrong.
struct SoundValue {
    private let base: UnsafePointer<UInt8>
    private let limit: Int
    private let longest: Int
    /// Levels that may be opened; more than the bits of `kinds` are left to the reader.
    private let room: Int

    init(_ reader: JSONReader) {
        base = reader.base
        limit = reader.limit
        longest = reader.limits.stringBytes
        room = min(reader.limits.depth - reader.depth, 63)
    }

    /// The position behind the value that begins at `start`; nil where the reader is to look itself.
    func end(from start: Int) -> Int? {
        var at = start
        var open = 0
        // A bit for each open level, the innermost lowest: set for an object.
        var kinds: UInt64 = 0
        value: while true {
            guard at < limit else { return nil }
            switch base[at] {
            case UInt8(ascii: "\""):
                at = string(at)
            case UInt8(ascii: "{"):
                guard open < room else { return nil }
                (open, kinds) = (open &+ 1, kinds << 1 | 1)
                at = space(at &+ 1)
                if at < limit, base[at] == UInt8(ascii: "}") { break }
                at = key(at)
                guard at > 0 else { return nil }
                continue value
            case UInt8(ascii: "["):
                guard open < room else { return nil }
                (open, kinds) = (open &+ 1, kinds << 1)
                at = space(at &+ 1)
                if at < limit, base[at] == UInt8(ascii: "]") { break }
                continue value
            case UInt8(ascii: "t"): at = word("true", at)
            case UInt8(ascii: "f"): at = word("false", at)
            case UInt8(ascii: "n"): at = word("null", at)
            default: at = number(at)
            }
            guard at > 0 else { return nil }
            // Behind a value, or before the bracket of an empty level.
            while open > 0 {
                at = space(at)
                guard at < limit else { return nil }
                let byte = base[at]
                if byte == UInt8(ascii: ",") {
                    at = space(at &+ 1)
                    if kinds & 1 == 1 {
                        at = key(at)
                        guard at > 0 else { return nil }
                    }
                    continue value
                }
                guard byte == (kinds & 1 == 1 ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return nil }
                at &+= 1
                (open, kinds) = (open &- 1, kinds >> 1)
            }
            return at
        }
    }

    /// Past the key at `start` and its colon, to the value; 0 if there is no such key.
    @inline(__always)
    private func key(_ start: Int) -> Int {
        guard start < limit, base[start] == UInt8(ascii: "\"") else { return 0 }
        let end = string(start)
        guard end > 0 else { return 0 }
        let colon = space(end)
        guard colon < limit, base[colon] == UInt8(ascii: ":") else { return 0 }
        return space(colon &+ 1)
    }

    @inline(__always)
    private func space(_ start: Int) -> Int {
        var at = start
        while at < limit, JSONReader.isSpace(base[at]) { at &+= 1 }
        return at
    }

    /// Past the string whose quote is at `start`; 0 if it is not sound.
    @inline(__always)
    private func string(_ start: Int) -> Int {
        let end = ByteScan.endOfPlainText(base, start &+ 1, limit)
        guard end < limit, base[end] == UInt8(ascii: "\"") else { return richString(start, from: end) }
        return end &- start &- 1 <= longest ? end &+ 1 : 0
    }

    /// The same for one with an escape or a character beyond ASCII at `first`.
    private func richString(_ start: Int, from first: Int) -> Int {
        var at = first
        var isASCII = true
        while at < limit {
            switch base[at] {
            case UInt8(ascii: "\""):
                guard at &- start &- 1 <= longest else { return 0 }
                guard isASCII || UTF8Check.firstInvalid(base, (start &+ 1)..<at) == nil else { return 0 }
                return at &+ 1
            case UInt8(ascii: "\\"):
                guard at &+ 1 < limit else { return 0 }
                switch base[at &+ 1] {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
                    UInt8(ascii: "r"), UInt8(ascii: "t"):
                    at &+= 2
                case UInt8(ascii: "u"):
                    guard isPlainUnit(at &+ 2) else { return 0 }
                    at &+= 6
                default: return 0
                }
            case 0..<32: return 0
            case 128...:
                isASCII = false
                repeat { at &+= 1 } while at < limit && base[at] >= 128
            default: at &+= 1
            }
            at = ByteScan.endOfPlainText(base, at, limit)
        }
        return 0
    }

    /// Are there four digits of a code unit that is no half of a pair?
    private func isPlainUnit(_ start: Int) -> Bool {
        guard start &+ 4 <= limit else { return false }
        var unit: UInt16 = 0
        for index in 0..<4 {
            guard let digit = JSONReader.hex(base[start &+ index]) else { return false }
            unit = unit << 4 | digit
        }
        return unit & 0xF800 != 0xD800
    }

    private func word(_ word: StaticString, _ start: Int) -> Int {
        let count = word.utf8CodeUnitCount
        guard start &+ count <= limit else { return 0 }
        for index in 0..<count where base[start &+ index] != word.utf8Start[index] { return 0 }
        return start &+ count
    }

    /// Past the number at `start`; 0 if there is none.
    private func number(_ start: Int) -> Int {
        var at = start
        if at < limit, base[at] == UInt8(ascii: "-") { at &+= 1 }
        let whole = at
        at = digits(at)
        guard at > whole, base[whole] != UInt8(ascii: "0") || at == whole &+ 1 else { return 0 }
        if at < limit, base[at] == UInt8(ascii: ".") {
            let fraction = at &+ 1
            at = digits(fraction)
            guard at > fraction else { return 0 }
        }
        if at < limit, base[at] | 0x20 == UInt8(ascii: "e") {
            at &+= 1
            if at < limit, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at &+= 1 }
            let exponent = at
            at = digits(exponent)
            guard at > exponent else { return 0 }
        }
        return at &- start <= longest ? at : 0
    }

    private func digits(_ start: Int) -> Int {
        var at = start
        while at < limit, base[at] &- UInt8(ascii: "0") < 10 { at &+= 1 }
        return at
    }
}
