import Glibc

/// Names of a document by number, so that an element that stands 100,000 times has one name in memory and is told apart at a glance.
///
/// A hostile document can make it useless, never slow or large: after ``most`` names, or where too many fall into one place, names are made anew each time.
struct XMLNameTable {
    private static let most = 4_096
    private static let places = most * 2
    private static let probes = 16

    /// The name space of the name made last: most names of a document share it, and texts that are one in memory are compared at a glance.
    private var space = ""
    private var known: [XMLName] = []
    private var joined: [ContiguousArray<CChar>] = []
    /// Numbers of names at or behind the place of their hash, plus one; 0 for nothing.
    private var places = [UInt16](repeating: 0, count: places)
    /// Names without a number of their own, of events that still wait.
    private var passing: [XMLName] = []

    subscript(number: Int32) -> XMLName { number >= 0 ? known[Int(number)] : passing[-1 - Int(number)] }

    /// The number of the name that expat writes as name space, separator and local name.
    mutating func number(_ name: UnsafePointer<CChar>) -> Int32 {
        let length = strlen(name)
        var place = Self.place(UnsafeRawBufferPointer(start: name, count: length))
        for _ in 0..<Self.probes {
            let entry = Int(places[place]) - 1
            if entry < 0 {
                guard known.count < Self.most else { break }
                known.append(make(name, length))
                joined.append(ContiguousArray(UnsafeBufferPointer(start: name, count: length)))
                places[place] = UInt16(known.count)
                return Int32(known.count - 1)
            }
            if joined[entry].count == length, joined[entry].withUnsafeBufferPointer({ memcmp($0.baseAddress ?? name, name, length) == 0 }) {
                return Int32(entry)
            }
            place = (place + 1) % Self.places
        }
        return number(passing: make(name, length))
    }

    /// A number for a name that has none of its own, until ``letPass()``.
    mutating func number(passing name: XMLName) -> Int32 {
        passing.append(name)
        return -Int32(passing.count)
    }

    /// Forgets the names that have no number of their own.
    mutating func letPass() { if !passing.isEmpty { passing.removeAll(keepingCapacity: true) } }

    private mutating func make(_ name: UnsafePointer<CChar>, _ length: Int) -> XMLName {
        UnsafeBufferPointer(start: name, count: length).withMemoryRebound(to: UInt8.self) { joined in
            guard let cut = joined.lastIndex(of: ExpatParser.separator) else { return XMLName(String(decoding: joined, as: UTF8.self)) }
            let found = String(decoding: joined[..<cut], as: UTF8.self)
            if found != space { space = found }
            return XMLName(String(decoding: joined[(cut + 1)...], as: UTF8.self), space: space)
        }
    }

    /// By the last bytes: the first are the name space, which all share.
    private static func place(_ bytes: UnsafeRawBufferPointer) -> Int {
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
        if bytes.count >= 16 {
            for back in [16, 8] {
                hash = (hash ^ bytes.loadUnaligned(fromByteOffset: bytes.count - back, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 29
            }
        } else {
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        return Int(truncatingIfNeeded: (hash ^ hash >> 32) % UInt64(places))
    }
}
