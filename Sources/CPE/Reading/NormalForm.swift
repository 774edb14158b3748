/// Puts a name's normal form together, value by value.
struct NormalForm {
    private var bytes: [UInt8]
    private var ends = FieldEnds()
    private var field = 0

    init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity + 32)
        bytes.append(contentsOf: "cpe:2.3:".utf8)
    }

    /// Adds a byte that is written as it is: unreserved, a wildcard, or part of an escape.
    mutating func append(_ byte: UInt8) { bytes.append(byte.lowercased) }

    /// Adds a character that stands for itself, with an escape if it needs one.
    mutating func append(literal byte: UInt8) {
        if !byte.isUnreserved { bytes.append(.backslash) }
        bytes.append(byte.lowercased)
    }

    /// Adds a value that is in normal form already.
    mutating func append(_ value: Span<UInt8>) {
        for position in value.indices { bytes.append(value[position]) }
    }

    /// Ends the current attribute.
    mutating func endField() {
        if field < CPE.Field.allCases.count {
            ends.set(field, end: bytes.count)
            bytes.append(.colon)
        }
        field += 1
    }

    /// The finished name; attributes that were not given are ANY.
    mutating func name(from text: String) throws(CPEError) -> CPE {
        while field < CPE.Field.allCases.count {
            bytes.append(.star)
            endField()
        }
        bytes.removeLast()
        guard bytes.count <= CPE.maximumLength else { throw .tooLong(Excerpt.of(text)) }
        return CPE(normal: String(decoding: bytes, as: UTF8.self), ends: ends)
    }
}
