extension RecordSplitter {
    /// Outside records: white space, commas and brackets of the array, and the byte that begins the next record.
    mutating func between(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) throws(JSONError) -> Int {
        let byte = chunk[start]
        switch (byte, shape) {
        case (32, _), (9, _), (10, _), (13, _): return start + 1
        case (UInt8(ascii: "["), .undecided):
            shape = .array
            return start + 1
        case (UInt8(ascii: ","), .array), (UInt8(ascii: ","), .wrapper): return start + 1
        case (UInt8(ascii: "]"), .array):
            shape = .afterArray
            return start + 1
        case (UInt8(ascii: "]"), .wrapper):
            // What follows in the wrapping object is walked over like the inside of a record, and dropped at its end.
            shape = .afterWrapper
            depth = 1
            return start + 1
        case (UInt8(ascii: "{"), .undecided), (UInt8(ascii: "{"), .values), (UInt8(ascii: "{"), .array), (UInt8(ascii: "{"), .wrapper):
            if shape == .undecided { shape = .values }
            count(chunk, to: start)
            recordLines = lines
            depth = 1
            pending.append(byte)
            return start + 1
        default:
            count(chunk, to: start)
            throw fail(shape == .afterArray ? .trailingData : .unexpectedByte(byte))
        }
    }

    /// Inside a record: moves to its end or the end of the chunk, minding strings and brackets only.
    mutating func inside(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, emit: (Record) throws -> Void) throws -> Int {
        var at = start
        while at < chunk.count {
            let byte = chunk[at]
            at += 1
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                } else {
                    at = Self.skipPlain(chunk, at)
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "["):
                depth += 1
                if depth == 2, shape == .values, beginsWrapped(chunk, from: start, to: at) { return at }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    try gather(chunk, start, at)
                    try close(emit)
                    return at
                }
            default: break
            }
        }
        try gather(chunk, start, at)
        return at
    }

    /// The position of the next quote or backslash, or close before it: eight bytes at a time.
    private static func skipPlain(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        guard let base = chunk.baseAddress else { return start }
        var at = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        while at &+ 8 <= chunk.count {
            let word = UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)
            let quote = word ^ (ones &* 0x22)
            let slash = word ^ (ones &* 0x5C)
            if ((quote &- ones) & ~quote | (slash &- ones) & ~slash) & 0x8080_8080_8080_8080 != 0 { return at }
            at &+= 8
        }
        return at
    }

    private mutating func gather(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) throws(JSONError) {
        guard shape != .afterWrapper else { return }
        guard pending.count + end - start <= limit else { throw fail(.tooLong(limit: limit)) }
        pending.append(contentsOf: chunk[start..<end])
    }

    private mutating func close(_ emit: (Record) throws -> Void) throws {
        if shape == .afterWrapper {
            shape = .afterArray
            return
        }
        let record = Record(block: ByteBlock(pending), linesBefore: recordLines, wrapper: wrapper)
        pending.removeAll(keepingCapacity: true)
        try emit(record)
    }

    /// At a `[` directly inside the first object: is it the array of records? Then the object was a wrapper and what was gathered of it is let go.
    private mutating func beginsWrapped(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
        var tail = Array(pending.suffix(128))
        tail.append(contentsOf: chunk[max(start, end - 129)..<(end - 1)])
        while let last = tail.last, last <= 32 { tail.removeLast() }
        guard tail.popLast() == UInt8(ascii: ":") else { return false }
        while let last = tail.last, last <= 32 { tail.removeLast() }
        for key in wrapperKeys where tail.suffix(key.utf8.count + 2).elementsEqual(Array("\"\(key)\"".utf8)) {
            wrapper = key
            shape = .wrapper
            depth = 0
            pending.removeAll(keepingCapacity: true)
            return true
        }
        return false
    }
}
