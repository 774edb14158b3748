import JSONStream

extension SchemaValidator {
    func isOne(of kinds: KindSet, _ node: Int32) -> Bool {
        switch index.nodes[Int(node)].kind {
        case .object: kinds.contains(.object)
        case .array: kinds.contains(.array)
        case .string: kinds.contains(.string)
        case .bool: kinds.contains(.boolean)
        case .null: kinds.contains(.null)
        case .number: kinds.contains(.number) || (kinds.contains(.integer) && index.decimal(node).isInteger)
        }
    }

    static func contains(_ sorted: [Int32], _ symbol: Int32) -> Bool {
        guard symbol >= 0 else { return false }
        var (first, end) = (0, sorted.count)
        while first < end {
            let middle = (first + end) / 2
            if sorted[middle] < symbol { first = middle + 1 } else { end = middle }
        }
        return first < sorted.count && sorted[first] == symbol
    }

    static func holds(_ bound: NumberBound, _ value: ExactDecimal, _ limit: ExactDecimal) -> Bool {
        switch bound {
        case .minimum: value >= limit
        case .maximum: value <= limit
        case .exclusiveMinimum: value > limit
        case .exclusiveMaximum: value < limit
        case .multipleOf: value.isMultiple(of: limit)
        }
    }

    /// Characters, counted as code points (JSON Schema Validation 6.3.1).
    static func length(_ text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
