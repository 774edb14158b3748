import JSONStream

/// Goes through the bytes of a TOML document and reads keys and values.
struct TOMLScanner {
    let bytes: [UInt8]
    var at = 0
    var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    /// The byte that comes next; nil at the end.
    var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func step() {
        if peek == 10 { line += 1 }
        at += 1
    }

    func error(_ reason: TOMLError.Reason) -> TOMLError { TOMLError(reason: reason, line: line) }

    func unexpected() -> TOMLError { error(at < bytes.count ? .unexpected : .unexpectedEnd) }

    mutating func skipBlanks() { while peek == 32 || peek == 9 { at += 1 } }

    /// Past blanks, line ends and comments.
    mutating func skipLines() {
        while let byte = peek {
            switch byte {
            case 32, 9, 13, 10: step()
            case UInt8(ascii: "#"): while let byte = peek, byte != 10 { at += 1 }
            default: return
            }
        }
    }

    mutating func expect(_ character: Unicode.Scalar) throws(TOMLError) {
        skipBlanks()
        guard peek == UInt8(ascii: character) else { throw unexpected() }
        step()
    }

    /// Nothing but a comment may follow on the line.
    mutating func endLine() throws(TOMLError) {
        skipBlanks()
        if peek == UInt8(ascii: "#") { while let byte = peek, byte != 10 { at += 1 } }
        if peek == 13 { at += 1 }
        guard peek == nil || peek == 10 else { throw unexpected() }
        step()
    }

    /// A key, dotted or not.
    mutating func key() throws(TOMLError) -> [String] {
        var parts: [String] = []
        while true {
            skipBlanks()
            guard parts.count < TOMLReader.deepest else { throw error(.tooDeep(limit: TOMLReader.deepest)) }
            switch peek {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): parts.append(try string())
            default:
                let start = at
                while let byte = peek, Self.isBare(byte) { at += 1 }
                guard at > start else { throw unexpected() }
                parts.append(String(decoding: bytes[start..<at], as: UTF8.self))
            }
            skipBlanks()
            guard peek == UInt8(ascii: ".") else { return parts }
            step()
        }
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        byte &- 48 < 10 || (byte | 32) &- 97 < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    /// A value; numbers and dates as they are written.
    mutating func value(depth: Int) throws(TOMLError) -> JSONValue {
        guard depth < TOMLReader.deepest else { throw error(.tooDeep(limit: TOMLReader.deepest)) }
        skipBlanks()
        switch peek {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .string(try string())
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "{"): return try inlineTable(depth)
        default:
            let start = at
            while let byte = peek, Self.isBare(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+") {
                at += 1
            }
            guard at > start else { throw unexpected() }
            let word = String(decoding: bytes[start..<at], as: UTF8.self)
            return word == "true" || word == "false" ? .bool(word == "true") : .number(word)
        }
    }

    private mutating func array(_ depth: Int) throws(TOMLError) -> JSONValue {
        step()
        var elements: [JSONValue] = []
        while true {
            skipLines()
            if peek == UInt8(ascii: "]") { break }
            elements.append(try value(depth: depth + 1))
            skipLines()
            if peek == UInt8(ascii: ",") { step() } else { break }
        }
        skipLines()
        try expect("]")
        return .array(elements)
    }

    private mutating func inlineTable(_ depth: Int) throws(TOMLError) -> JSONValue {
        step()
        let table = TOMLTable()
        while true {
            // Newer TOML lets the members stand on lines of their own.
            skipLines()
            if peek == UInt8(ascii: "}") { break }
            let name = try key()
            try expect("=")
            guard table.set(name, try value(depth: depth + 1)) else { throw error(.duplicate) }
            skipLines()
            if peek == UInt8(ascii: ",") { step() } else { break }
        }
        try expect("}")
        return table.value()
    }
}
