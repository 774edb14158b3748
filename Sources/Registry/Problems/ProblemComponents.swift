import Database

/// The components that problem reports are about.
enum ProblemComponents {
    /// Names of the components by number of the problem report: linked to it, or to a finding that is.
    static func names(_ reader: RegistryReader) throws -> [Int: Set<String>] {
        var names: [Int: Set<String>] = [:]
        try reader.connection.forEach(
            """
            SELECT l.from_id AS problem, n.name AS name FROM link l JOIN component c ON c.id = l.to_id JOIN component_name n ON n.id = c.name_id
            WHERE l.from_kind = ? AND l.to_kind = ?
            UNION SELECT l.from_id AS problem, n.name AS name FROM link l JOIN finding f ON f.id = l.to_id
            JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id WHERE l.from_kind = ? AND l.to_kind = ?
            """,
            [
                .text(SubjectKind.problemReport.rawValue), .text(SubjectKind.component.rawValue), .text(SubjectKind.problemReport.rawValue),
                .text(SubjectKind.finding.rawValue),
            ]
        ) { row in
            names[try row.int("problem"), default: []].insert(try row.text("name"))
        }
        return names
    }
}
