/// Numbers of the names that a schema's elements and attributes have. What is pointed to belongs to the schema.
struct XSDNames {
    private var names: [XSDBytes] = []
    /// A table with room to spare: numbers plus one at or behind the place of a name's hash; 0 for nothing.
    private var places = [Int32](repeating: 0, count: 1_024)

    mutating func id(_ name: XSDBytes) -> Int {
        if let known = number(name) { return known }
        names.append(name)
        if names.count * 2 > places.count {
            places = [Int32](repeating: 0, count: places.count * 4)
            for (number, name) in names.enumerated() { put(name, number) }
        } else {
            put(name, names.count - 1)
        }
        return names.count - 1
    }

    private mutating func put(_ name: XSDBytes, _ number: Int) {
        var place = XSDHash.of(name) & (places.count - 1)
        while places[place] != 0 { place = (place + 1) & (places.count - 1) }
        places[place] = Int32(number + 1)
    }

    /// The number of a name; nil for one that the schema, as far as it was looked at, does not have.
    func number(_ name: XSDBytes) -> Int? {
        var place = XSDHash.of(name) & (places.count - 1)
        while places[place] != 0 {
            let number = Int(places[place]) - 1
            if names[number].isSame(name) { return number }
            place = (place + 1) & (places.count - 1)
        }
        return nil
    }
}

enum XSDHash {
    /// Spreads texts over tables. Who wants to can make texts that fall into one place: tables of what documents say have to look out for that.
    static func of(_ bytes: XSDBytes) -> Int {
        var hash = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        let raw = UnsafeRawBufferPointer(bytes)
        var at = 0
        while at + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            at += 8
        }
        while at < raw.count {
            hash = (hash ^ UInt64(raw[at])) &* 0x100_0000_01B3
            at += 1
        }
        hash &*= 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: hash >> 32)
    }
}
