import CPE

/// The name under which a CPE's product is looked up: part, vendor and product as its formatted string has them (`cpe:2.3:a:openssl:openssl:`).
enum CPEProductKey {
    /// Keys of the vulnerable products that a statement names; what a product merely runs on is no key.
    static func all(in configuration: CPEConfiguration) -> [String] {
        var found: [String] = []
        var last: CPE?
        for node in configuration.nodes {
            for criterion in node.criteria where criterion.isVulnerable {
                // One product's versions stand one behind the other.
                if let last, criterion.name.hasProduct(of: last) { continue }
                last = criterion.name
                if let key = key(criterion.name), !found.contains(key) { found.append(key) }
            }
        }
        return found
    }

    /// The same of a statement as it lies in a catalogue, of which no value is made.
    static func all(in cursor: inout ByteCursor) throws(CatalogError) -> [String] {
        _ = try CPEStatementView.joining(&cursor)
        try StatementCoding.skip(&cursor)
        var found: [String] = []
        var product = CPEStatementView.Bytes(start: nil, count: 0)
        for _ in 0..<(try cursor.count()) {
            _ = try CPEStatementView.joining(&cursor)
            // Where the product of the last criterion lies: one product's versions share it.
            var last: UnsafePointer<UInt8>?
            for _ in 0..<(try cursor.count()) {
                let criterion = try CPEStatementView.Criterion(&cursor, &product)
                guard criterion.isVulnerable, criterion.product.baseAddress != last || last == nil else { continue }
                last = criterion.product.baseAddress
                // What stands before the version of a simple criterion is the key.
                let simple = criterion.isSimple ? String(decoding: criterion.product, as: UTF8.self) : nil
                let key = simple ?? (try? CPE(parsing: criterion.name)).flatMap(Self.key)
                if let key, !found.contains(key) { found.append(key) }
            }
        }
        return found
    }

    /// The key of `name`; nil if vendor or product is not one literal value, so that there is nothing to look up.
    static func key(_ name: CPE) -> String? {
        guard name.kind(of: .vendor) == .literal, name.kind(of: .product) == .literal else { return nil }
        return prefix(name)
    }

    /// The product's name in a key.
    static func product(_ key: String) -> Substring {
        var start = key.startIndex
        var escaped = false
        var colons = 0
        for index in key.utf8.indices {
            let byte = key.utf8[index]
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: ":") {
                colons += 1
                if colons == 4 { start = key.utf8.index(after: index) }
                if colons == 5 { return key[start..<index] }
            }
        }
        return key[start...]
    }

    /// The formatted string up to and including the colon after the product.
    static func prefix(_ name: CPE) -> String {
        let (text, count) = (name.formattedString.utf8.span, name.productLength)
        return String(unsafeUninitializedCapacity: count) { room in
            for index in 0..<count { room[index] = text[index] }
            return count
        }
    }
}
