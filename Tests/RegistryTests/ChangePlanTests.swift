import Database
import TestDatabases
import Testing

@testable import Registry

/// The reads of change control are held to their indexes. SQLite only: PostgreSQL plans by the size of tables, and those of a test are empty.
@Suite struct ChangePlanTests {
    @Test(arguments: [
        ("SELECT * FROM signature WHERE subject = ? AND subject_id = ? ORDER BY id", "signature_subject"),
        ("SELECT * FROM link WHERE from_kind = ? AND from_id = ? ORDER BY id", "sqlite_autoindex_link_1"),
        ("SELECT * FROM link WHERE to_kind = ? AND to_id = ? ORDER BY id", "link_back"),
        ("SELECT * FROM change_request WHERE number = ? ORDER BY id", "sqlite_autoindex_change_request_1"),
        ("SELECT * FROM problem_report WHERE number = ? ORDER BY id", "sqlite_autoindex_problem_report_1"),
        ("SELECT * FROM change_request WHERE product_id = ? AND state IN (?) ORDER BY id DESC LIMIT 100", "change_request_product"),
        ("SELECT * FROM baseline WHERE release_id = ? ORDER BY number DESC LIMIT 1", "sqlite_autoindex_baseline_1"),
        ("SELECT * FROM issued_sbom WHERE release_id = ? ORDER BY number DESC", "issued_sbom_release"),
        ("SELECT after_text FROM audit_entry WHERE subject = ? AND subject_id = ? AND person_id = ? AND action = ?", "audit_entry"),
    ])
    func everyReadHasItsIndex(_ sql: String, _ index: String) async throws {
        try await TestDesk.with(.sqlite) { desk in
            let plan = try await desk.registry.database.read { connection in
                try connection.plan(sql, Array(repeating: .integer(1), count: sql.count { $0 == "?" }))
            }
            #expect(plan.contains("SEARCH") && plan.contains("USING INDEX \(index)") && !plan.contains("SCAN"), "\(plan)")
        }
    }

    /// The items of a release are found from its few SBOMs or the product's few SOUP items, never through all components.
    @Test func theItemsOfAReleaseAreFoundWithoutAScan() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let sql = """
                SELECT DISTINCT s.id, c.version FROM soup_item s JOIN component_name n ON n.id = s.name_id JOIN component c ON c.name_id = n.id
                JOIN component_use u ON u.component_id = c.id JOIN sbom b ON b.id = u.sbom_id
                WHERE s.product_id = ? AND b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL ORDER BY s.id, c.version
                """
            let plan = try await desk.registry.database.read { try $0.plan(sql, [1, 1]) }
            #expect(!plan.contains("SCAN"), "\(plan)")
        }
    }
}
