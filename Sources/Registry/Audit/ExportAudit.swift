import Database

/// The chain as lines of JSON, `{"entry":{…},"previous":"…","hash":"…"}`, that anybody can check without Mimamori (docs/audit-chain.md).
public struct ExportAudit: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readAudit
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .registry

    private let sink: @Sendable ([UInt8]) throws -> Void

    /// Lines go to `sink` as they come, so that a chain of any length can be exported.
    public init(to sink: @escaping @Sendable ([UInt8]) throws -> Void) { self.sink = sink }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// How many entries there were.
    public func answer(in reader: RegistryReader) throws -> Int {
        var count = 0
        // A link about a case or an advisory that the person may not know of keeps its place in the chain and says nothing.
        let known = try CaseAccess.auditCondition(reader)
        let advisories = try AdvisoryAccess(reader).audit
        let sql = """
            SELECT \(AuditEntry.columns), CASE WHEN \(known.sql) AND \(advisories.sql) THEN 1 ELSE 0 END AS known FROM audit_entry ORDER BY seq
            """
        try reader.connection.forEach(sql, known.arguments + advisories.arguments) { row in
            let entry = try AuditEntry(row: row)
            let line = try row.flag("known") ? entry.line : Array("null".utf8)
            try sink(Array("{\"entry\":".utf8) + line + Array(",\"previous\":\"\(entry.previous)\",\"hash\":\"\(entry.hash)\"}\n".utf8))
            count += 1
        }
        return count
    }
}
