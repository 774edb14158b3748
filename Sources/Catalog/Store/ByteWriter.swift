/// Builds the catalogue's compact binary parts: little-endian numbers, LEB128 lengths, UTF-8 text.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    var count: Int { bytes.count }

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    mutating func varint(_ value: Int) {
        var rest = UInt64(value)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    mutating func fixed32(_ value: UInt32) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func fixed64(_ value: UInt64) { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }

    mutating func text(_ value: String) {
        varint(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func raw(_ value: some Collection<UInt8>) {
        varint(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func raw(_ value: Span<UInt8>) {
        varint(value.count)
        value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    /// Absent text is told from empty text.
    mutating func optionalText(_ value: String?) {
        guard let value else {
            varint(0)
            return
        }
        varint(value.utf8.count + 1)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func texts(_ values: [String]) {
        varint(values.count)
        for value in values { text(value) }
    }

    mutating func append(_ part: ByteWriter) { bytes.append(contentsOf: part.bytes) }

    /// Appends another part with its length before it, so that a reader can step over it.
    mutating func part(_ part: ByteWriter) {
        varint(part.count)
        bytes.append(contentsOf: part.bytes)
    }

    /// Makes room for so many bytes more.
    mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + more) }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }
}
