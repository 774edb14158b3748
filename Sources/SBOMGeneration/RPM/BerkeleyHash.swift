import JSONStream

/// The values of a hash database of Berkeley DB 4 to 6, in which RPM kept its packages until 4.16: RHEL 7 and 8, Amazon Linux 2 (dbinc/db_page.h of Berkeley DB).
///
/// Pages of one size; the first tells of the whole. A page of the table has offsets of its items at its beginning and the items at its end, keys and values in
/// turn. A long value stands on a chain of pages of its own. All numbers are from the file: each is held against the bytes that are there.
struct BerkeleyHash {
    /// A value, and the number that RPM gives the package, which is its key.
    private struct Item {
        let number: UInt32
        /// Bytes in the file, for a value on its key's page; nil for one on a chain.
        let place: Range<Int>?
        var first = 0
        var length = 0
    }

    private static let magic: UInt32 = 0x0006_1561
    private static let header = 26
    // Kinds of pages, and of items on them.
    private static let unsorted: UInt8 = 2, overflow: UInt8 = 7, meta: UInt8 = 8, sorted: UInt8 = 13
    private static let plain: UInt8 = 1, elsewhere: UInt8 = 3

    private let bytes: UnsafeRawBufferPointer
    private let isLittle: Bool
    private let size: Int
    private var items: [Item] = []
    /// Bytes of values on chains that may still be gathered: no two values share a page, so they are no more than the file.
    private var left: Int

    /// Does `block` begin as such a database does?
    static func isAtStart(_ block: ByteBlock) -> Bool {
        guard block.count >= 512 else { return false }
        let word = UnsafeRawPointer(block.base).loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        return UInt32(littleEndian: word) == magic || UInt32(bigEndian: word) == magic
    }

    /// The database in `block`, which must outlive it.
    init(_ block: ByteBlock) throws(GenerationError) {
        let bytes = UnsafeRawBufferPointer(start: block.base, count: block.count)
        guard bytes.count >= 512 else { throw .database(message: "too short") }
        let word = bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)
        guard UInt32(littleEndian: word) == Self.magic || UInt32(bigEndian: word) == Self.magic else {
            throw .database(message: "no hash database of Berkeley DB")
        }
        self.bytes = bytes
        isLittle = UInt32(littleEndian: word) == Self.magic
        left = bytes.count
        let pageSize = bytes.loadUnaligned(fromByteOffset: 20, as: UInt32.self)
        size = Int(isLittle ? UInt32(littleEndian: pageSize) : UInt32(bigEndian: pageSize))
        guard bytes[25] == Self.meta, size >= 512, size <= 65_536, size & (size - 1) == 0 else { throw .database(message: "bad first page") }
        // Encryption, and checksums, for which pages have longer headers; RPM has neither.
        guard bytes[24] == 0, bytes[26] & 1 == 0 else { throw .database(message: "encrypted or with checksums") }
        let last = Int(number(32))
        guard (last + 1) * size <= bytes.count else { throw .database(message: "pages beyond the end") }
        for page in stride(from: size, through: last * size, by: size) where bytes[page + 25] == Self.sorted || bytes[page + 25] == Self.unsorted {
            try look(at: page)
        }
        items.sort { $0.number < $1.number }
    }

    private func number(_ at: Int) -> UInt32 {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)
        return isLittle ? UInt32(littleEndian: word) : UInt32(bigEndian: word)
    }

    private func short(_ at: Int) -> Int {
        let word = bytes.loadUnaligned(fromByteOffset: at, as: UInt16.self)
        return Int(isLittle ? UInt16(littleEndian: word) : UInt16(bigEndian: word))
    }

    private mutating func look(at page: Int) throws(GenerationError) {
        let count = short(page + 20)
        guard count % 2 == 0, Self.header + count * 2 <= size else { throw .database(message: "bad page") }
        for pair in stride(from: 0, to: count, by: 2) {
            let (key, value) = (try item(page, pair), try item(page, pair + 1))
            guard bytes[key.lowerBound] == Self.plain, key.count == 5 else { continue }
            let number = number(key.lowerBound + 1)
            // Number 0 says what the next package's number will be.
            guard number != 0 else { continue }
            switch bytes[value.lowerBound] {
            case Self.plain: items.append(Item(number: number, place: (value.lowerBound + 1)..<value.upperBound))
            case Self.elsewhere where value.count == 12:
                let (first, length) = (Int(self.number(value.lowerBound + 4)), Int(self.number(value.lowerBound + 8)))
                items.append(Item(number: number, place: nil, first: first, length: length))
            default: throw .database(message: "bad item")
            }
        }
    }

    /// The bytes of an item: from its offset to that of the one before, which lies behind it.
    private func item(_ page: Int, _ index: Int) throws(GenerationError) -> Range<Int> {
        let end = index == 0 ? size : short(page + Self.header + (index - 1) * 2)
        let start = short(page + Self.header + index * 2)
        guard start >= Self.header, start < end, end <= size else { throw .database(message: "bad item") }
        return (page + start)..<(page + end)
    }

    /// Hands over each value, in the order of RPM's numbers.
    mutating func read(_ body: (UnsafeRawBufferPointer) throws(GenerationError) -> Void) throws(GenerationError) {
        for item in items {
            if let place = item.place {
                try body(UnsafeRawBufferPointer(rebasing: bytes[place]))
                continue
            }
            guard item.length <= left else { throw .database(message: "values longer than the file") }
            left -= item.length
            let value = UnsafeMutableRawBufferPointer.allocate(byteCount: item.length, alignment: 16)
            defer { value.deallocate() }
            try gather(item, into: value)
            try body(UnsafeRawBufferPointer(value))
        }
    }

    private func gather(_ item: Item, into value: UnsafeMutableRawBufferPointer) throws(GenerationError) {
        var (done, next) = (0, item.first)
        while done < item.length {
            let page = next * size
            guard next > 0, page + size <= bytes.count, bytes[page + 25] == Self.overflow else { throw .database(message: "bad chain of pages") }
            let count = short(page + 22)
            guard count > 0, Self.header + count <= size, done + count <= item.length else { throw .database(message: "bad chain of pages") }
            value[done..<(done + count)].copyBytes(from: bytes[(page + Self.header)..<(page + Self.header + count)])
            done += count
            next = Int(number(page + 16))
        }
    }
}
