extension RecordSplitter {
    /// May the object being gathered be one that wraps records, or is it known to be?
    var mayWrap: Bool { shape == .wrapper || shape == .values && records == 0 && !isRecord }

    /// At a `{`, or at a `[` that holds no records, directly inside an object that may wrap records, gathered up to here: notes whether its key is one that only records have.
    mutating func noteObject() {
        if shape == .values, recordKeys.contains(where: { pending[topString].elementsEqual($0) }) { isRecord = true }
    }

    /// At a `[` directly inside an object that may wrap records, gathered up to here: is it an array of records? What was gathered is checked and let go.
    mutating func beginsWrapped() throws(JSONError) -> Bool {
        guard let key = wrapperKeys.first(where: { pending[topString].elementsEqual($0) }) else {
            noteObject()
            return false
        }
        try checkWrapper()
        wrapper = String(decoding: key, as: UTF8.self)
        shape = .wrapped
        turn = .first
        records = 0
        depth = 0
        pending.removeAll(keepingCapacity: true)
        return true
    }

    /// At the `]` of an array of records: goes on in the wrapping object.
    mutating func resumeWrapper(at place: Place) {
        shape = .wrapper
        continues = true
        depth = 1
        begin = place
        topString = 0..<0
    }

    /// At the end of the wrapping object.
    mutating func closeWrapper() throws(JSONError) {
        try checkWrapper()
        pending.removeAll()
        shape = .ended
    }

    /// Checks what was gathered of the wrapping object: whole members, and at the end either a key and the bracket of its array, or the closing brace.
    private func checkWrapper() throws(JSONError) {
        let origin = JSONOrigin(offset: begin.offset, lines: begin.lines, columns: begin.columns)
        var json = JSONReader(ByteBlock(pending), limits: JSONLimits(stringBytes: limit), origin: origin, mayHaveMark: false)
        if continues { json.resumeObject() } else { try json.beginObject() }
        while try json.nextKeyRange() != nil {
            guard try json.kind() != .array || json.offset < pending.count - 1 else { return }
            try json.skip()
        }
        try json.end()
    }
}

extension JSONReader {
    /// Begins inside an object that has had a member already.
    fileprivate mutating func resumeObject() {
        enter(Level(isObject: true, index: 1))
    }
}
