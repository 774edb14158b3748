import Database
import TestDatabases
import Testing

@testable import Registry

/// No list sorts or scans for a page: its order comes from an index. SQLite only: PostgreSQL plans by the size of tables, and those of a test are empty.
@Suite struct ListPlanTests {
    private static let findings = [true, false].map { (ListFindings.sql(isFirst: $0, limit: 100), "finding_list") }

    private static let triage =
        [true, false].flatMap { isFirst in
            [true, false].map { byRelease in
                (
                    TriageCandidates.sql(byRelease: byRelease, isFirst: isFirst, limit: 100),
                    byRelease ? "COVERING INDEX finding_triage_release" : "COVERING INDEX finding_triage "
                )
            }
        } + [
            (TriageCandidates.sql(byRelease: false, isFirst: false, more: " AND release_id IN (1,2)", limit: 100), "COVERING INDEX finding_triage "),
            (
                TriageCandidates.sql(byRelease: false, isFirst: true, more: " AND weight >= 70 AND weight <= 89", limit: 100),
                "COVERING INDEX finding_triage (state=? AND standing=? AND weight>? AND weight<?)"
            ),
        ]

    @Test(
        arguments: findings + triage + [
            (ListComponents.sql(limit: 100), "PRIMARY KEY"),
            ("SELECT * FROM product_release WHERE product_id = ? AND id < ? ORDER BY id DESC LIMIT 100", "product_release_list"),
            ("SELECT * FROM sbom WHERE id < ? AND release_id = ? ORDER BY id DESC LIMIT 100", "sbom_release"),
            ("SELECT * FROM sbom WHERE id < ? AND replaced_by IS NULL ORDER BY id DESC LIMIT 100", "INTEGER PRIMARY KEY"),
            ("SELECT * FROM change_request WHERE 1 = 1 AND id < ? AND product_id = ? ORDER BY id DESC LIMIT 100", "change_request_list"),
            ("SELECT * FROM problem_report WHERE 1 = 1 AND id < ? AND product_id = ? ORDER BY id DESC LIMIT 100", "problem_report_list"),
            ("SELECT * FROM change_request WHERE 1 = 1 AND id < ? ORDER BY id DESC LIMIT 100", "INTEGER PRIMARY KEY"),
            ("SELECT * FROM product WHERE code > ? AND archived_at IS NULL ORDER BY code LIMIT 100", "sqlite_autoindex_product_1"),
            ("SELECT * FROM supplier WHERE code > ? ORDER BY code LIMIT 100", "sqlite_autoindex_supplier_1"),
            ("SELECT * FROM supporting_item WHERE code > ? ORDER BY code LIMIT 100", "sqlite_autoindex_supporting_item_1"),
            ("SELECT * FROM hardware_part WHERE code > ? ORDER BY code LIMIT 100", "sqlite_autoindex_hardware_part_1"),
            ("SELECT * FROM soup_item WHERE \(ListSOUP.condition(isFirst: true)) ORDER BY title, id LIMIT 100", "soup_item_list"),
            ("SELECT * FROM soup_item WHERE \(ListSOUP.condition(isFirst: false)) ORDER BY title, id LIMIT 100", "soup_item_list"),
            ("SELECT * FROM anomaly_review WHERE \(ItemReviews.sql) ORDER BY soup_item_id, id", "anomaly_review_item"),
            (InheritedReviews.sql, "sqlite_autoindex_link_1"),
            (ReleaseUse.ofNames, "component_use_of"), (ReleaseUse.ofNumbers, "component_use_of"),
            (UnregisteredWalk.uses, "PRIMARY KEY"), (UnregisteredWalk.earlier, "component_use_of"),
            ("SELECT * FROM correction WHERE (state, id) > (?, ?) ORDER BY state, id LIMIT 100", "correction_list"),
            ("SELECT * FROM issued_sbom WHERE release_id = ? AND number < ? ORDER BY number DESC LIMIT 100", "issued_sbom_release"),
            (
                "SELECT * FROM issued_sbom WHERE \(SBOMHolders.condition("product_id = ?")) AND (recipient, id) > (?, ?) ORDER BY recipient, id LIMIT 9",
                "issued_sbom_holder"
            ),
            (HeldSBOMs.contents, "COVERING INDEX issued_sbom_content"),
            ("SELECT * FROM person WHERE handle > ? ORDER BY handle LIMIT 100", "sqlite_autoindex_person_1"),
            ("SELECT * FROM document WHERE code > ? AND product_id = ? ORDER BY code LIMIT 100", "sqlite_autoindex_document_1"),
            ("SELECT * FROM audit_entry WHERE subject = ? AND seq < ? ORDER BY seq DESC LIMIT 100", "audit_entry_of_subject"),
            ("SELECT * FROM audit_entry WHERE label = ? AND seq < ? ORDER BY seq DESC LIMIT 100", "audit_entry_of_label"),
            ("SELECT * FROM audit_entry WHERE person = ? AND seq < ? ORDER BY seq DESC LIMIT 100", "audit_entry_of_handle"),
        ])
    func aPageComesFromAnIndex(_ sql: String, _ index: String) async throws {
        try await TestDesk.with(.sqlite) { desk in
            let plan = try await desk.registry.database.read { connection in
                try connection.plan(sql, Array(repeating: .integer(1), count: sql.count { $0 == "?" }))
            }
            #expect(plan.contains(index) && !plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "\(plan)")
        }
    }

    /// A release is asked for its own findings, not the desk's for those that nobody analysed: with 1,000,000 of them each release took 0.3 s.
    @Test func theUnanalysedAreThoseOfTheRelease() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let plan = try await desk.registry.database.read { connection in try connection.plan(InheritedAnalyses.unanalysed, [.integer(1)]) }
            #expect(plan.contains("f USING INDEX finding_triage_release (release_id=? AND state=?)"), "\(plan)")
        }
    }

    /// Whether an earlier page had a name is asked of the component's few uses: by the SBOM's key, half of 300,000 rows were read for each name of a page.
    @Test func whatEarlierPagesHadIsAskedOfTheComponent() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let plan = try await desk.registry.database.read { connection in
                try connection.plan(UnregisteredWalk.earlier, Array(repeating: .integer(1), count: UnregisteredWalk.earlier.count { $0 == "?" }))
            }
            #expect(!plan.contains("u USING PRIMARY KEY") && !plan.contains("SCAN"), "\(plan)")
        }
    }
}
