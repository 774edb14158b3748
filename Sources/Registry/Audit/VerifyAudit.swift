import Database

/// Walks the whole chain and checks every hash.
public struct VerifyAudit: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readAudit

    /// Heads that were noted elsewhere.
    public var heads: [AuditHead]

    /// A check against heads noted elsewhere.
    public init(heads: [AuditHead] = []) { self.heads = heads }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// The head of the chain.
    ///
    /// - Throws: ``RegistryError/brokenChain(_:)`` with the first place where it does not hold.
    public func answer(in reader: RegistryReader) throws -> AuditHead {
        var head = AuditHead(sequence: 0, hash: AuditEntry.none)
        var open = Dictionary(heads.map { ($0.sequence, $0.hash) }, uniquingKeysWith: { first, _ in first })
        try reader.connection.forEach("SELECT \(AuditEntry.columns) FROM audit_entry ORDER BY seq", []) { row in
            let entry = try AuditEntry(row: row)
            guard entry.sequence == head.sequence + 1, entry.previous == head.hash else {
                throw RegistryError.brokenChain(.notFollowing(sequence: entry.sequence, expected: head.sequence + 1))
            }
            guard entry.hash == entry.expectedHash else { throw RegistryError.brokenChain(.changed(sequence: entry.sequence)) }
            head = AuditHead(sequence: entry.sequence, hash: entry.hash)
            if let noted = open.removeValue(forKey: entry.sequence), noted != entry.hash {
                throw RegistryError.brokenChain(.otherHead(sequence: entry.sequence))
            }
        }
        if let missing = open.filter({ $0.key > 0 }).keys.min() { throw RegistryError.brokenChain(.otherHead(sequence: missing)) }
        return head
    }
}
