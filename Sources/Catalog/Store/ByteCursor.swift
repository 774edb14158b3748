import Glibc

/// Reads what ``ByteWriter`` wrote, from mapped memory, without copying. Every step is checked against the end: a damaged file is an error, not a crash.
struct ByteCursor {
    let base: UnsafePointer<UInt8>
    var at: Int
    let end: Int

    init(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) {
        self.base = base
        at = start
        self.end = end
    }

    var isAtEnd: Bool { at >= end }

    var damage: CatalogError { .damaged(path: "", offset: at) }

    mutating func byte() throws(CatalogError) -> UInt8 {
        guard at < end else { throw damage }
        defer { at += 1 }
        return base[at]
    }

    mutating func varint() throws(CatalogError) -> Int {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            value |= UInt64(next & 0x7F) << shift
            if next < 0x80 { break }
            shift += 7
            if shift > 56 { throw damage }
        }
        return Int(value)
    }

    mutating func fixed32() throws(CatalogError) -> UInt32 {
        guard end - at >= 4 else { throw damage }
        defer { at += 4 }
        return UInt32(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt32.self))
    }

    mutating func fixed64() throws(CatalogError) -> UInt64 {
        guard end - at >= 8 else { throw damage }
        defer { at += 8 }
        return UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
    }

    /// The bytes of a text, where they lie.
    mutating func raw() throws(CatalogError) -> UnsafeBufferPointer<UInt8> {
        let count = try varint()
        guard count <= end - at else { throw damage }
        defer { at += count }
        return UnsafeBufferPointer(start: base + at, count: count)
    }

    /// Steps over a text and says whether it is `other`.
    mutating func holds(_ other: UnsafeBufferPointer<UInt8>) throws(CatalogError) -> Bool {
        let bytes = try raw()
        guard bytes.count == other.count else { return false }
        guard let left = bytes.baseAddress, let right = other.baseAddress else { return true }
        return memcmp(left, right, bytes.count) == 0
    }

    mutating func text() throws(CatalogError) -> String { String(decoding: try raw(), as: UTF8.self) }

    mutating func optionalText() throws(CatalogError) -> String? { try optionalRaw().map { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a text that may be absent, where they lie.
    mutating func optionalRaw() throws(CatalogError) -> UnsafeBufferPointer<UInt8>? {
        let count = try varint()
        guard count > 0 else { return nil }
        guard count - 1 <= end - at else { throw damage }
        defer { at += count - 1 }
        return UnsafeBufferPointer(start: base + at, count: count - 1)
    }

    /// The bytes from here to the end.
    var remaining: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base + at, count: end - at) }

    /// A count of things that take at least one byte each.
    mutating func count() throws(CatalogError) -> Int {
        let count = try varint()
        guard count <= end - at else { throw damage }
        return count
    }

    mutating func texts() throws(CatalogError) -> [String] {
        let count = try count()
        var found: [String] = []
        found.reserveCapacity(count)
        for _ in 0..<count { found.append(try text()) }
        return found
    }

    /// A part written with its length: a cursor over it; this one steps over it.
    mutating func part() throws(CatalogError) -> ByteCursor {
        let count = try varint()
        guard count <= end - at else { throw damage }
        defer { at += count }
        return ByteCursor(base, from: at, to: at + count)
    }
}
