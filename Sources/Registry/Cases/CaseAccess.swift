import Database
import PSIRT

/// Who may know of a case: the one condition that every way to a case goes through.
///
/// It says in SQL what ``SharingDecision`` says of one case, so that lists, counts and searches never touch what the person may not know. A test holds the two
/// together.
enum CaseAccess {
    /// A condition on `psirt_case k`.
    static func condition(_ reader: RegistryReader) throws -> (sql: String, arguments: [SQLValue]) {
        if reader.principal == .system { return ("1 = 1", []) }
        guard let person = try reader.find(Person.self, "handle", .text(reader.principal.handle)), person.isActive else { return ("1 = 0", []) }
        let isParticipant = "EXISTS (SELECT 1 FROM case_participant m WHERE m.case_id = k.id AND m.person_id = ? AND m.left_at IS NULL)"
        let isOpen = "k.label IN ('\(TLP.green.rawValue)', '\(TLP.clear.rawValue)') AND (k.embargo_until IS NULL OR k.embargo_until <= ?)"
        // Beyond the participants only those may know who may see the products that it is about.
        var others = isOpen
        if let visible = try Authorisation.visibleProducts(reader) { others += " AND \(isAbout(visible))" }
        var sql = "(\(isParticipant) OR (\(others)))"
        // A token made for one product leads to nothing else, whoever's it is.
        if let only = reader.principal.limit?.product { sql += " AND \(isAbout([only]))" }
        return (sql, [.integer(person.id), .text(reader.now)])
    }

    /// That the case is about these products and no others.
    private static func isAbout(_ products: [Int]) -> String {
        let list = products.isEmpty ? "NULL" : products.map(String.init).joined(separator: ",")
        return """
            EXISTS (SELECT 1 FROM case_link l WHERE l.case_id = k.id AND l.product_id IN (\(list)))
            AND NOT EXISTS (SELECT 1 FROM case_link l WHERE l.case_id = k.id AND l.product_id IS NOT NULL AND l.product_id NOT IN (\(list)))
            """
    }

    /// A condition on `audit_entry`: no entry about a case that the person may not know of.
    static func auditCondition(_ reader: RegistryReader) throws -> (sql: String, arguments: [SQLValue]) {
        let (sql, arguments) = try condition(reader)
        return ("(subject <> '\(SubjectKind.psirtCase.rawValue)' OR subject_id IN (SELECT k.id FROM psirt_case k WHERE \(sql)))", arguments)
    }
}

extension RegistryReader {
    /// The cases that the person may know of and for which a condition on `k` holds, in the order in which they came.
    func psirtCases(where condition: String, _ arguments: [SQLValue] = []) throws -> [PSIRTCase] {
        let known = try CaseAccess.condition(self)
        let columns = PSIRTCase.columns.map { "k.\($0) AS \($0)" }.joined(separator: ", ")
        return try connection.rows(
            "SELECT k.id AS id, k.revision AS revision, \(columns) FROM psirt_case k WHERE \(condition) AND \(known.sql) ORDER BY k.id",
            arguments + known.arguments
        ).map { try PSIRTCase(row: $0) }
    }

    /// The case of this name.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` where there is none, and in the same words where the person may not know of it.
    func psirtCase(_ number: String) throws -> PSIRTCase {
        guard let found = try psirtCases(where: "k.number = ?", [.text(number)]).first else { throw RegistryError.notFound(.psirtCase, number) }
        return found
    }
}
