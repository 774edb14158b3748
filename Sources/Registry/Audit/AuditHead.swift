/// The end of the chain at some time. Noted outside the database, on paper or in another system, it proves that nothing before it was changed.
public struct AuditHead: Sendable, Hashable {
    /// Sequence of the last entry; 0 for an empty chain.
    public let sequence: Int
    /// Its hash.
    public let hash: String

    /// `12:ab34…`, as commands show and take it.
    public var text: String { "\(sequence):\(hash)" }

    init(sequence: Int, hash: String) {
        self.sequence = sequence
        self.hash = hash
    }

    /// Reads what ``text`` wrote.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[0]), parts[1].utf8.count == 64 else { return nil }
        self.init(sequence: number, hash: String(parts[1]))
    }
}
