extension JSONReader {
    /// Moves past the next value, whatever it is, and checks it as strictly as a read would.
    public mutating func skip() throws(JSONError) {
        skipSpace()
        if let end = SoundValue(self).end(from: at) { at = end } else { try skipByStep() }
    }

    /// Moves past the next value and says where it lay in the block.
    public mutating func rawRange() throws(JSONError) -> Range<Int> {
        skipSpace()
        let first = at
        try skip()
        return first..<at
    }

    /// The same a member or an element at a time, so that the place of an error is known.
    private mutating func skipByStep() throws(JSONError) {
        let floor = depth
        repeat {
            if depth > floor {
                // Inside something that was opened below: step to its next member or element, or close it.
                if top.isObject {
                    if try nextKeyRange() == nil { continue }
                } else if try !nextElement() {
                    continue
                }
            }
            try skipScalarOrOpen()
        } while depth > floor
    }

    private mutating func skipScalarOrOpen() throws(JSONError) {
        switch try kind() {
        case .object: try open(isObject: true)
        case .array: try open(isObject: false)
        case .string: _ = try scanString()
        case .number: _ = try numberRange()
        case .bool: _ = try bool()
        case .null: _ = try null()
        }
    }
}
