extension JSONReader {
    /// Moves past the next value, whatever it is, and checks it as strictly as a read would.
    public mutating func skip() throws(JSONError) {
        let floor = levels.count
        repeat {
            if levels.count > floor {
                // Inside something that was opened below: step to its next member or element, or close it.
                if levels[levels.count - 1].isObject {
                    if try nextKeyRange() == nil { continue }
                } else if try !nextElement() {
                    continue
                }
            }
            try skipScalarOrOpen()
        } while levels.count > floor
    }

    /// Moves past the next value and says where it lay in the block.
    public mutating func rawRange() throws(JSONError) -> Range<Int> {
        skipSpace()
        let first = at
        try skip()
        return first..<at
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
