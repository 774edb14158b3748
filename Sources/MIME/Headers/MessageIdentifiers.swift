/// `<left@right>` in Message-ID, In-Reply-To and References (RFC 5322 clause 3.6.4).
enum MessageIdentifiers {
    private static let most = 200
    /// Longest of which a line may hold one.
    private static let longest = 998

    /// What stands between `<` and `>`, in its order, each once.
    static func list(_ value: [UInt8]) -> [String] {
        var found: [String] = []
        for piece in value.split(separator: 0x3C).prefix(most) {
            guard let end = piece.firstIndex(of: 0x3E), end > piece.startIndex else { continue }
            let bytes = piece[..<end].filter { $0 > 0x20 && $0 < 0x7F }
            guard bytes.count <= longest else { continue }
            let text = String(decoding: bytes, as: UTF8.self)
            if !text.isEmpty, !found.contains(text) { found.append(text) }
        }
        return found
    }
}
