import Database

/// Entries of the audit chain about a product and what belongs to it, newest first, a page at a time. Cases are not among them, nor installed
/// devices.
public struct ListProductAudit: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.readAudit
    /// Code of the product.
    public var product: String
    /// Only entries before this sequence, for the next page.
    public var before: Int?
    /// Most entries.
    public var limit: Int

    /// The newest entries.
    public init(_ product: String, before: Int? = nil, limit: Int = 1000) {
        self.product = product
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: AuditEntry) { before = last.sequence }

    private static let releases = "SELECT id FROM product_release WHERE product_id = ?"

    /// What belongs to a product, and how it is found.
    private static let parts: [(kind: SubjectKind, ids: String)] = [
        (.product, "SELECT id FROM product WHERE id = ?"), (.variant, "SELECT id FROM variant WHERE product_id = ?"), (.release, releases),
        (.document, "SELECT id FROM document WHERE product_id = ?"),
        (.documentVersion, "SELECT v.id FROM document_version v JOIN document d ON d.id = v.document_id WHERE d.product_id = ?"),
        (.releaseItem, "SELECT id FROM release_item WHERE release_id IN (\(releases))"),
        (.baseline, "SELECT id FROM baseline WHERE release_id IN (\(releases))"),
        (.issuedSBOM, "SELECT id FROM issued_sbom WHERE release_id IN (\(releases))"),
        (.sbom, "SELECT id FROM sbom WHERE release_id IN (\(releases))"),
        (.changeRequest, "SELECT id FROM change_request WHERE product_id = ?"),
        (.problemReport, "SELECT id FROM problem_report WHERE product_id = ?"),
        (.analysis, "SELECT a.id FROM analysis a JOIN finding f ON f.id = a.finding_id WHERE f.release_id IN (\(releases))"),
        (.lifecyclePlan, "SELECT id FROM lifecycle_plan WHERE product_id = ?"), (.notice, "SELECT id FROM notice WHERE product_id = ?"),
    ]

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [AuditEntry] {
        let id = try reader.product(product).id
        let conditions = Self.parts.map { "(subject = '\($0.kind.rawValue)' AND subject_id IN (\($0.ids)))" }
        var arguments = [SQLValue](repeating: .integer(id), count: Self.parts.count)
        let signed = Self.parts.filter { [.baseline, .documentVersion, .changeRequest, .problemReport, .lifecyclePlan, .notice].contains($0.kind) }
        let signatures = signed.map { "(s.subject = '\($0.kind.rawValue)' AND s.subject_id IN (\($0.ids)))" }
        arguments += [SQLValue](repeating: .integer(id), count: signed.count)
        let sql = """
            SELECT \(AuditEntry.columns) FROM audit_entry WHERE (\(conditions.joined(separator: " OR ")) OR (subject = 'signature' AND subject_id IN
            (SELECT s.id FROM signature s WHERE \(signatures.joined(separator: " OR "))))) AND seq < ? ORDER BY seq DESC LIMIT \(max(1, limit))
            """
        return try reader.connection.rows(sql, arguments + [.integer(before ?? .max)]).map(AuditEntry.init(row:))
    }
}
