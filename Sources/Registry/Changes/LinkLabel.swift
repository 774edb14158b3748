import Database

/// What people call the thing at the end of a link.
enum LinkLabel {
    private static let questions: [SubjectKind: String] = [
        .release: "SELECT p.code, r.version FROM product_release r JOIN product p ON p.id = r.product_id WHERE r.id = ?",
        .changeRequest: "SELECT number, title FROM change_request WHERE id = ?",
        .problemReport: "SELECT number, title FROM problem_report WHERE id = ?",
        .component: "SELECT n.name, c.version FROM component c JOIN component_name n ON n.id = c.name_id WHERE c.id = ?",
        .supplier: "SELECT code, name_ja FROM supplier WHERE id = ?",
        .supportingItem: "SELECT name, version FROM supporting_item WHERE id = ?",
        .hardwarePart: "SELECT code, name FROM hardware_part WHERE id = ?",
        .document: "SELECT code, title_ja FROM document WHERE id = ?",
        .documentVersion: "SELECT d.code, v.version FROM document_version v JOIN document d ON d.id = v.document_id WHERE v.id = ?",
        .soupItem: "SELECT title, designator FROM soup_item WHERE id = ?",
        .anomalyReview: "SELECT s.title, a.version FROM anomaly_review a JOIN soup_item s ON s.id = a.soup_item_id WHERE a.id = ?",
        .finding: """
        SELECT v.name, n.name FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id
        JOIN component_name n ON n.id = c.name_id WHERE f.id = ?
        """,
    ]

    static func of(_ kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> String {
        guard let question = questions[kind], let row = try reader.connection.row(question, [.integer(id)]) else { return "#\(id)" }
        let parts = row.values.compactMap { value -> String? in
            guard case .text(let text) = value, !text.isEmpty else { return nil }
            return text
        }
        return parts.joined(separator: kind == .release ? "@" : " ")
    }
}

/// A link as people read it.
public struct ShownLink: Sendable, Hashable {
    /// How the two relate.
    public let role: LinkRole
    /// True if it starts here, false if it leads here.
    public let isOwn: Bool
    /// What kind of thing is at the other end.
    public let kind: SubjectKind
    /// Its number in the register.
    public let id: Int
    /// What people call it.
    public let label: String
    /// Words for people.
    public let note: String?

    /// All links of something, its own first.
    /// What leads to a product that the person may not see is left out.
    static func all(_ kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> [ShownLink] {
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        func shown(_ link: Link, isOwn: Bool, _ kind: SubjectKind, _ id: Int) throws -> ShownLink? {
            guard try LinkTarget.isVisible(kind, id, visible, reader) else { return nil }
            return ShownLink(role: link.role, isOwn: isOwn, kind: kind, id: id, label: try LinkLabel.of(kind, id, reader), note: link.note)
        }
        return try Link.from(kind, id, reader).compactMap { try shown($0, isOwn: true, $0.toKind, $0.toID) }
            + Link.to(kind, id, reader).compactMap { try shown($0, isOwn: false, $0.fromKind, $0.fromID) }
    }
}
