/// Elements of an array of records that are no objects: each is handed over, so that it is named with its place and costs no other.
extension RecordSplitter {
    /// Does `byte` begin a JSON value that is no object?
    static func beginsValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "n"), UInt8(ascii: "t"),
            UInt8(ascii: "f"):
            true
        default: false
        }
    }

    mutating func beginElement(with byte: UInt8, at place: Place) {
        begin = place
        pending.append(byte)
        switch byte {
        case UInt8(ascii: "["): depth = 1
        case UInt8(ascii: "\""): (inScalar, inString) = (true, true)
        default: inScalar = true
        }
    }

    /// Inside a string, number or name that is an element: moves to its end or the end of the chunk.
    mutating func scalar(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, emit: (Record) throws -> Void) throws -> Int {
        var at = start
        var isOpen = true
        while at < chunk.count, isOpen {
            let byte = chunk[at]
            if !inString {
                guard Self.continuesName(byte) else {
                    isOpen = false
                    break
                }
            } else if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                inString = false
                isOpen = false
            }
            at += 1
        }
        try gather(chunk, start, at)
        guard !isOpen else { return at }
        inScalar = false
        try hand(over: ByteBlock(pending), to: emit)
        return at
    }

    /// May `byte` stand in a number or a name?
    private static func continuesName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// What is no JSON has no end that could be trusted; how deep it is is for its reader to say.
    func checkElement(_ record: Record) throws(JSONError) {
        var json = JSONReader(record, limits: JSONLimits(stringBytes: limit))
        do throws(JSONError) {
            try json.skip()
            try json.end()
        } catch {
            if case .tooDeep = error.reason { return }
            // What ends, or goes on, is the element and not the feed.
            switch error.reason {
            case .unexpectedEnd:
                throw JSONError(
                    reason: .unexpectedByte(record.block.bytes[0]), offset: record.offset, line: record.linesBefore + 1,
                    column: record.columnsBefore + 1,
                    pointer: record.pointer)
            case .trailingData:
                let byte = record.block.bytes[error.offset - record.offset]
                throw JSONError(reason: .unexpectedByte(byte), offset: error.offset, line: error.line, column: error.column, pointer: error.pointer)
            default: throw error
            }
        }
    }
}
