import Database

/// Entries of the chain, newest first, a page at a time.
public struct ListAudit: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readAudit

    /// Only entries about this kind of subject.
    public var subject: SubjectKind?
    /// Only entries whose subject is called so.
    public var label: String?
    /// Only what this person did.
    public var person: String?
    /// Only entries before this sequence, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// The newest entries.
    public init(subject: SubjectKind? = nil, label: String? = nil, person: String? = nil, before: Int? = nil, limit: Int = 50) {
        self.subject = subject
        self.label = label
        self.person = person
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: AuditEntry) { before = last.sequence }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [AuditEntry] {
        var conditions = ["1 = 1"]
        var arguments: [SQLValue] = []
        for (column, value) in [("subject", subject?.rawValue), ("label", label), ("person", person)] {
            guard let value else { continue }
            conditions.append("\(column) = ?")
            arguments.append(.text(value))
        }
        if let before {
            conditions.append("seq < ?")
            arguments.append(.integer(before))
        }
        let known = try CaseAccess.auditCondition(reader)
        conditions.append(known.sql)
        arguments += known.arguments
        let advisories = try AdvisoryAccess(reader).audit
        conditions.append(advisories.sql)
        arguments += advisories.arguments
        let sql =
            "SELECT \(AuditEntry.columns) FROM audit_entry WHERE \(conditions.joined(separator: " AND ")) ORDER BY seq DESC LIMIT \(max(1, limit))"
        return try reader.connection.rows(sql, arguments).map(AuditEntry.init(row:))
    }
}
