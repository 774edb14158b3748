import JSONStream

extension KEVReader {
    /// When the list that begins so was released (`dateReleased`, RFC 3339 as given), where that stands before its entries as CISA writes it.
    ///
    /// Entries have no date of change: the list's is all that tells an older edition of them from a newer one.
    static func edition(_ start: UnsafeBufferPointer<UInt8>) -> String? {
        let start = start.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: start[3...]) : start
        guard let base = start.baseAddress, start.first(where: { $0 > 32 }) == UInt8(ascii: "{") else { return nil }
        var json = JSONReader(ByteBlock(base: base, count: start.count) {})
        guard (try? json.beginObject()) != nil else { return nil }
        for _ in 0..<mostMembers {
            guard let key = try? json.nextKey(), key != "vulnerabilities" else { return nil }
            if key == "dateReleased" { return try? json.string() }
            guard (try? json.skip()) != nil else { return nil }
        }
        return nil
    }

    /// Members of the list that are looked at.
    private static let mostMembers = 16
}
