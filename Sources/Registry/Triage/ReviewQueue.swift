import Database

/// Findings that somebody wants to clear, until a second person agrees.
public enum ReviewQueue: String, Sendable, CaseIterable {
    /// All of them.
    case whole
    /// Those that the person who asks may review: what they wrote themselves waits for somebody else.
    case ofOthers = "of-others"

    /// That an analysis `a` is the newest of its finding, clears it, and was not reviewed. The words are those of the index `analysis_to_review`.
    static let condition = """
        a.verdict = 'proposed' AND a.status IN ('not_affected', 'fixed')
        AND NOT EXISTS (SELECT 1 FROM analysis b WHERE b.finding_id = a.finding_id AND b.id > a.id)
        """

    /// Numbers of the findings in the queue.
    func findings(_ reader: RegistryReader) throws -> (sql: String, arguments: [SQLValue]) {
        let sql = "SELECT a.finding_id AS finding_id FROM analysis a WHERE \(Self.condition)"
        switch self {
        case .whole: return (sql, [])
        case .ofOthers: return (sql + " AND a.author_id <> ?", [.integer(try reader.ownID())])
        }
    }
}
