import Database
import PSIRT

/// The findings that a rule may be about, found by what it names.
enum RuleFindings {
    /// A condition on `finding f` that holds for every finding that the rule means, and for few others.
    static func condition(_ rule: RuleCondition) -> (sql: String, arguments: [SQLValue]) {
        var parts: [String] = ["f.state IN ('open', 'question')"]
        var arguments: [SQLValue] = []
        if !rule.vulnerabilities.isEmpty {
            let marks = repeatElement("?", count: rule.vulnerabilities.count).joined(separator: ", ")
            parts.append(
                """
                f.vulnerability_id IN (SELECT id FROM vulnerability WHERE name IN (\(marks)) UNION
                SELECT vulnerability_id FROM vulnerability_alias WHERE alias IN (\(marks)))
                """)
            let ids = rule.vulnerabilities.sorted().map { SQLValue.text($0) }
            arguments += ids + ids
        }
        if !rule.components.isEmpty {
            let marks = repeatElement("?", count: rule.components.count).joined(separator: ", ")
            parts.append("f.component_id IN (SELECT c.id FROM component c JOIN component_name n ON n.id = c.name_id WHERE n.name IN (\(marks)))")
            arguments += rule.components.sorted().map { .text($0) }
        }
        return (parts.joined(separator: " AND "), arguments)
    }

    /// Those findings as the engine sees them.
    static func subjects(_ rule: RuleCondition, _ reader: RegistryReader) throws -> [FindingSubject] {
        let (condition, arguments) = condition(rule)
        return try reader.connection.rows(
            """
            SELECT f.id AS id, v.name AS vulnerability, v.aliases AS aliases, n.name AS component, c.version AS version, p.code AS product,
                f.kind AS kind, f.confidence AS confidence, f.standing AS standing, f.analysis_id AS analysis_id
            FROM finding f JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id
                JOIN vulnerability v ON v.id = f.vulnerability_id JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id
            WHERE \(condition) ORDER BY f.id
            """, arguments
        ).map { row in
            let aliases = try row.text("aliases").split(separator: " ").map(String.init)
            let standing: AnalysisStatus = try row.word("standing")
            return FindingSubject(
                id: try row.int("id"), vulnerability: Set([try row.text("vulnerability")] + aliases), component: try row.text("component"),
                version: try row.text("version"), product: try row.text("product"), kind: try row.text("kind"),
                confidence: try row.text("confidence"), own: try row.optionalInt("analysis_id") == nil ? nil : standing)
        }
    }
}
