import Glibc

/// The names of a document as they stand in it, by number. Freed by hand; what is pointed to belongs to the document.
package struct PlainNames {
    /// Most names; a document with more is not plain.
    package static let most = 512
    private static let places = 2_048
    private static let probes = 16

    private let entries: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
    /// Numbers plus one of the names at or behind the place of their hash; 0 for nothing.
    private let slots: UnsafeMutablePointer<UInt16>
    /// How many there are.
    package private(set) var count = 0

    init() {
        entries = .allocate(capacity: Self.most)
        slots = .allocate(capacity: Self.places)
        slots.initialize(repeating: 0, count: Self.places)
    }

    func free() {
        entries.deallocate()
        slots.deallocate()
    }

    /// The name of a number.
    package subscript(number: Int32) -> UnsafeBufferPointer<UInt8> { entries[Int(number)] }

    /// The number of a name; -1 where there are too many. The bytes must stay.
    @inline(__always)
    mutating func number(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int32 {
        var place = Self.place(name, length)
        for _ in 0..<Self.probes {
            let entry = Int(slots[place]) - 1
            if entry < 0 { return add(name, length, place) }
            if entries[entry].count == length, memcmp(entries[entry].baseAddress.unsafelyUnwrapped, name, length) == 0 { return Int32(entry) }
            place = (place + 1) % Self.places
        }
        return -1
    }

    private mutating func add(_ name: UnsafePointer<UInt8>, _ length: Int, _ place: Int) -> Int32 {
        guard count < Self.most else { return -1 }
        (entries + count).initialize(to: UnsafeBufferPointer(start: name, count: length))
        count += 1
        slots[place] = UInt16(count)
        return Int32(count - 1)
    }

    /// By the first and the last bytes.
    @inline(__always)
    private static func place(_ name: UnsafePointer<UInt8>, _ length: Int) -> Int {
        let raw = UnsafeRawPointer(name)
        var (first, last): (UInt64, UInt64)
        if length >= 8 {
            first = raw.loadUnaligned(as: UInt64.self)
            last = raw.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
        } else if length >= 4 {
            first = UInt64(raw.loadUnaligned(as: UInt32.self))
            last = UInt64(raw.loadUnaligned(fromByteOffset: length - 4, as: UInt32.self))
        } else {
            first = UInt64(name[0])
            last = UInt64(name[length / 2]) << 8 | UInt64(name[length - 1])
        }
        let hash = (first ^ (last &+ UInt64(length)) &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD
        return Int(truncatingIfNeeded: hash >> 40) & (places - 1)
    }
}
