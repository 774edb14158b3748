extension TOMLScanner {
    /// A string of one of the four kinds.
    mutating func string() throws(TOMLError) -> String {
        guard let quote = peek else { throw unexpected() }
        let isLiteral = quote == UInt8(ascii: "'")
        let isLong = at + 2 < bytes.count && bytes[at + 1] == quote && bytes[at + 2] == quote
        at += isLong ? 3 : 1
        if isLong {
            if peek == 13 { at += 1 }
            if peek == 10 { step() }
        }
        var text: [UInt8] = []
        while let byte = peek {
            if byte == quote {
                if !isLong {
                    step()
                    return String(decoding: text, as: UTF8.self)
                }
                let run = bytes[at...].prefix(5).prefix { $0 == quote }.count
                if run >= 3 {
                    // Up to two quotes may stand before the three that close.
                    text += [UInt8](repeating: quote, count: run - 3)
                    at += run
                    return String(decoding: text, as: UTF8.self)
                }
            }
            if byte == 10, !isLong { break }
            if byte == UInt8(ascii: "\\"), !isLiteral {
                try unescape(isLong, &text)
                continue
            }
            text.append(byte)
            step()
        }
        throw error(.openString)
    }

    private mutating func unescape(_ isLong: Bool, _ text: inout [UInt8]) throws(TOMLError) {
        at += 1
        guard let byte = peek else { throw error(.openString) }
        let simple: [UInt8: UInt8] = [
            UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13, UInt8(ascii: "e"): 27,
            UInt8(ascii: "\""): 34, UInt8(ascii: "\\"): 92,
        ]
        if let plain = simple[byte] {
            text.append(plain)
            at += 1
            return
        }
        if isLong, byte == 10 || byte == 13 || byte == 32 || byte == 9 {
            while let byte = peek, byte == 10 || byte == 13 || byte == 32 || byte == 9 { step() }
            return
        }
        let digits = byte == UInt8(ascii: "u") ? 4 : byte == UInt8(ascii: "U") ? 8 : 0
        guard digits > 0, at + digits < bytes.count,
            let value = UInt32(String(decoding: bytes[(at + 1)...(at + digits)], as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(value)
        else { throw error(.invalidEscape) }
        text += Array(String(Character(scalar)).utf8)
        at += digits + 1
    }
}
