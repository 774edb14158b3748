/// Addresses that a document may lead to.
enum SafeLink {
    /// `address` if it is of a scheme that only opens pages or letters and is written in printing ASCII without quotes and brackets; else nil.
    static func of(_ address: String) -> String? {
        let lower = address.lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count }) else { return nil }
        guard address.utf8.count <= 2_000 else { return nil }
        let isWellWritten = address.utf8.allSatisfy { byte in
            (33...126).contains(byte) && !Self.unsafe.contains(byte)
        }
        return isWellWritten ? address : nil
    }

    private static let unsafe = Array("\"'<>\\^`{|}".utf8)
}
