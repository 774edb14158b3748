public import Database

/// Writing: everything in it happens or nothing, and each write lands in the audit chain with what was before and after.
public final class RegistryTransaction: RegistryReader {
    /// Why it is done, in the person's words.
    public let reason: String?
    private var chain: AuditChain

    init(_ connection: any SQLConnection, _ principal: Principal, now: String, action: String, reason: String?) throws {
        chain = AuditChain(connection, principal, now: now, action: action, reason: reason)
        self.reason = reason
        super.init(connection, principal, now: now)
    }

    /// For what may be done, but never without saying why.
    ///
    /// - Throws: ``RegistryError/reasonMissing``.
    @discardableResult
    public func mustHaveReason() throws -> String {
        guard let reason, !reason.allSatisfy(\.isWhitespace) else { throw RegistryError.reasonMissing }
        return reason
    }

    /// Stores a new record and gives it its number.
    @discardableResult
    public func insert<Stored: Record>(_ record: Stored) throws -> Stored {
        var record = record
        record.revision = 1
        // Looked up before: after a refusal of the database PostgreSQL answers nothing more in this transaction.
        let label = try record.label(in: self)
        let columns = ["revision"] + Stored.columns
        let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
        do {
            record.id = try connection.insertedID(
                "INSERT INTO \(Stored.kind.rawValue) (\(columns.joined(separator: ", "))) VALUES (\(marks))", [1] + record.values)
        } catch DatabaseError.constraint(let message) where message.saysTwice {
            throw RegistryError.alreadyThere(Stored.kind, label)
        }
        try chain.append(Stored.kind, record.id, label, before: nil, after: AuditText.of(record))
        return record
    }

    /// Stores a changed record. Nothing is written if nothing changed.
    ///
    /// - Throws: ``RegistryError/changedMeanwhile(_:_:)`` if somebody else changed it since it was read.
    @discardableResult
    public func update<Stored: Record>(_ record: Stored) throws -> Stored {
        let old = try get(Stored.self, record.id)
        let label = try record.label(in: self)
        guard old.revision == record.revision else { throw RegistryError.changedMeanwhile(Stored.kind, label) }
        guard old.values != record.values else { return old }
        var record = record
        record.revision += 1
        let changes = Stored.columns.map { "\($0) = ?" }.joined(separator: ", ")
        let count: Int
        do {
            count = try connection.execute(
                "UPDATE \(Stored.kind.rawValue) SET revision = ?, \(changes) WHERE id = ? AND revision = ?",
                [.integer(record.revision)] + record.values + [.integer(record.id), .integer(old.revision)])
        } catch DatabaseError.constraint(let message) where message.saysTwice {
            throw RegistryError.alreadyThere(Stored.kind, label)
        }
        guard count == 1 else { throw RegistryError.changedMeanwhile(Stored.kind, label) }
        let (before, after) = AuditText.difference(old, record)
        try chain.append(Stored.kind, record.id, label, before: before, after: after)
        return record
    }

    /// Removes a record that nothing refers to.
    public func remove<Stored: Record>(_ record: Stored) throws {
        let label = try record.label(in: self)
        guard
            try connection.execute(
                "DELETE FROM \(Stored.kind.rawValue) WHERE id = ? AND revision = ?", [.integer(record.id), .integer(record.revision)]) == 1
        else { throw RegistryError.changedMeanwhile(Stored.kind, label) }
        try chain.append(Stored.kind, record.id, label, before: AuditText.of(record), after: nil)
    }

    /// Puts something into the audit chain that is no record: a bulk import with its counts, a restricted read, a check.
    public func note(_ kind: SubjectKind, _ id: Int?, _ label: String, _ facts: KeyValuePairs<String, AuditFact>) throws {
        try chain.append(kind, id, label, before: nil, after: AuditText.of(facts))
    }
}

extension String {
    /// Both databases say which kind of rule was broken only in words.
    fileprivate var saysTwice: Bool {
        let text = lowercased()
        return text.contains("unique") || text.contains("duplicate key")
    }
}
