extension RecordSplitter {
    /// Outside records: white space, commas and brackets of the array, and the byte that begins the next record.
    mutating func between(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) throws(JSONError) -> Int {
        let byte = chunk[start]
        if JSONReader.isSpace(byte), mark % 3 == 0 { return start + 1 }
        if shape == .undecided, try takesMark(byte, chunk, start) { return start + 1 }
        let inArray = shape == .array || shape == .wrapped
        switch byte {
        case UInt8(ascii: "[") where shape == .undecided: shape = .array
        case UInt8(ascii: ",") where inArray && turn == .comma: turn = .record
        case UInt8(ascii: "]") where shape == .array && turn != .record: shape = .ended
        case UInt8(ascii: "]") where shape == .wrapped && turn != .record: resumeWrapper(at: lines.place(chunk, start + 1))
        case UInt8(ascii: "{") where inArray ? turn != .comma : shape != .ended: beginRecord(at: lines.place(chunk, start))
        case _ where inArray && turn != .comma && Self.beginsValue(byte): beginElement(with: byte, at: lines.place(chunk, start))
        default: throw wrong(byte, chunk, start)
        }
        return start + 1
    }

    private mutating func beginRecord(at place: Place) {
        if shape == .undecided { shape = .values }
        begin = place
        depth = 1
        isRecord = false
        topString = 0..<0
        pending.append(UInt8(ascii: "{"))
    }

    /// Inside a record: moves to its end or the end of the chunk, minding strings and brackets only.
    mutating func inside(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, emit: (Record) throws -> Void) throws -> Int {
        let mayWrap = mayWrap
        guard let base = chunk.baseAddress else { return start }
        let end = chunk.count
        var at = start
        while at < end {
            if inString {
                if !escaped { at = ByteScan.quoteOrBackslash(base, at, end) }
            } else {
                at = ByteScan.structure(base, at, end)
            }
            guard at < end else { break }
            let byte = base[at]
            at += 1
            if inString {
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                    if mayWrap, depth == 1 { topString = topString.lowerBound..<(pending.count + at - 1 - start) }
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                inString = true
                if mayWrap, depth == 1 { topString = (pending.count + at - start)..<(pending.count + at - start) }
            case UInt8(ascii: "{"):
                depth += 1
                if mayWrap, depth == 2, !recordKeys.isEmpty {
                    try gather(chunk, start, at)
                    noteObject()
                    return at
                }
            case UInt8(ascii: "["):
                depth += 1
                if mayWrap, depth == 2 {
                    try gather(chunk, start, at)
                    _ = try beginsWrapped()
                    return at
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    if pending.count == 1, start > 0, shape != .wrapper, at - start < limit {
                        // Nothing but the opening brace was gathered: the record lies in this chunk as a whole and is copied once.
                        try hand(over: ByteBlock(UnsafeBufferPointer(rebasing: chunk[(start - 1)..<at])), to: emit)
                    } else {
                        try gather(chunk, start, at)
                        try close(emit)
                    }
                    return at
                }
            default: break
            }
        }
        try gather(chunk, start, at)
        return at
    }

    mutating func gather(_ chunk: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) throws(JSONError) {
        guard pending.count + end - start <= limit else { throw fail(.tooLong(limit: limit), begin) }
        pending.append(contentsOf: chunk[start..<end])
    }

    private mutating func close(_ emit: (Record) throws -> Void) throws {
        if shape == .wrapper { return try closeWrapper() }
        try hand(over: ByteBlock(pending), to: emit)
    }

    mutating func hand(over block: ByteBlock, to emit: (Record) throws -> Void) throws {
        let record = Record(
            block: block, linesBefore: begin.lines, columnsBefore: begin.columns, offset: begin.offset, wrapper: wrapper,
            index: shape == .values ? nil : records)
        pending.removeAll(keepingCapacity: true)
        length = block.count
        records += 1
        turn = .comma
        if block.bytes.first != UInt8(ascii: "{") { try checkElement(record) }
        try emit(record)
    }

    /// Takes the bytes of a byte order mark, which may come in several chunks.
    private mutating func takesMark(_ byte: UInt8, _ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) throws(JSONError) -> Bool {
        guard mark < 3, lines.offset(start) == mark else { return false }
        let expected: [UInt8] = [0xEF, 0xBB, 0xBF]
        if byte == expected[mark] {
            mark += 1
            if mark == 3 { lines.beginFirstLine(at: start + 1) }
            return true
        }
        if mark > 0 { throw wrong(byte, chunk, start) }
        return false
    }

    private mutating func wrong(_ byte: UInt8, _ chunk: UnsafeBufferPointer<UInt8>, _ start: Int) -> JSONError {
        let place = lines.place(chunk, start)
        let isWide = place.offset == 0 && byte >= 0xFE || place.offset == 1 && byte == 0
        return fail(isWide ? .notUTF8Encoding : shape == .ended ? .trailingData : .unexpectedByte(byte), place)
    }
}
