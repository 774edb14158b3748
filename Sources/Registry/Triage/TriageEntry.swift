import Database
public import PSIRT

/// A finding as the triage list shows it.
public struct TriageEntry: Sendable {
    /// Number of the finding.
    public let id: Int
    /// Product and version.
    public let release: ReleaseReference
    /// What matching says.
    public let state: FindingState
    /// What counts of it.
    public let standing: AnalysisStatus
    /// Whether that was inherited or has lost its grounds, so that a person must confirm it.
    public let isToConfirm: Bool
    /// The rule that answers for it; nil where a person did or nobody.
    public let rule: String?
    /// Name of the component.
    public let component: String
    /// Version of the component.
    public let version: String
    /// The id that the vulnerability is shown under.
    public let vulnerability: String
    /// `critical`, `high`, …
    public let severity: String
    /// CVSS score in tenths.
    public let score: Int?
    /// EPSS in billionths.
    public let epss: Int?
    /// Listed as exploited.
    public let isExploited: Bool
    /// When it was found.
    public let foundAt: String
    /// The day by which it must be looked at again.
    public let reviewBy: String?
    /// Its place in the list, for the next page.
    public let position: ListFindings.Position

    static let selection = """
        SELECT f.id AS id, f.weight AS weight, f.state AS state, f.standing AS standing, f.to_confirm AS to_confirm, f.found_at AS found_at,
            f.review_by AS review_by, p.code AS product, r.version AS release_version, n.name AS component, c.version AS version,
            v.name AS vulnerability, v.severity AS severity, v.score AS score, v.epss AS epss, v.known_exploited AS exploited,
            t.name AS rule_name, t.expires_on AS rule_end
        FROM finding f JOIN vulnerability v ON v.id = f.vulnerability_id JOIN component c ON c.id = f.component_id
            JOIN component_name n ON n.id = c.name_id JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id
            LEFT JOIN triage_rule t ON t.id = f.rule_id
        """

    /// - Parameter today: what a rule said is gone with its last day, whether or not anybody has tidied up.
    init(row: SQLRow, today: String) throws {
        id = try row.int("id")
        release = ReleaseReference(product: try row.text("product"), version: try row.text("release_version"))
        state = try row.word("state")
        let isOver = try row.optionalText("rule_end").map { $0 < today } ?? false
        standing = try isOver ? .underInvestigation : row.word("standing")
        isToConfirm = try row.flag("to_confirm")
        rule = try isOver ? nil : row.optionalText("rule_name")
        component = try row.text("component")
        version = try row.text("version")
        vulnerability = try row.text("vulnerability")
        severity = try row.text("severity")
        score = try row.optionalInt("score")
        epss = try row.optionalInt("epss")
        isExploited = try row.flag("exploited")
        foundAt = try row.text("found_at")
        reviewBy = try isOver ? nil : row.optionalText("review_by")
        position = ListFindings.Position(try row.int("weight"), id)
    }

    /// How many are asked for at a time.
    private static let portion = 250

    /// The findings of these numbers, by number.
    static func read(_ ids: [Int], today: String, _ reader: RegistryReader) throws -> [Int: TriageEntry] {
        var entries: [Int: TriageEntry] = [:]
        let marks = repeatElement("?", count: portion).joined(separator: ", ")
        for start in stride(from: 0, to: ids.count, by: portion) {
            var some = ids[start..<min(start + portion, ids.count)].map { SQLValue.integer($0) }
            // One statement for all portions: the last is filled up with a number that it has.
            if let last = some.last { some += repeatElement(last, count: portion - some.count) }
            try reader.connection.forEach("\(selection) WHERE f.id IN (\(marks))", some) { row in
                let entry = try TriageEntry(row: row, today: today)
                entries[entry.id] = entry
            }
        }
        return entries
    }
}
