import Database
import Duties
import PSIRT

@testable import Registry

extension RightsDesk {
    static let rule = "R-1"
    static let caseNumber = "CASE-2026-TESTTEST"

    /// A finding of `PUMP-100@1.0`, a rule, an evaluation record with a request, and a case that only `psirt` takes part in.
    static func fillPSIRT(_ registry: Registry) async throws {
        let psirt = TestDesk.person(.psirt)
        _ = try await registry.database.write { connection in
            let vulnerability = try connection.insertedID(
                """
                INSERT INTO vulnerability (name, aliases, severity, known_exploited, seen_at) VALUES ('CVE-2026-9001', '', 'high', 0, '2026-11-27T00:00:00Z')
                """, [])
            try connection.execute(
                """
                INSERT INTO finding (release_id, component_id, vulnerability_id, state, kind, confidence, evidence, found_at, to_confirm)
                SELECT r.id, u.component_id, ?, 'open', 'purl', 'high', '[]', '2026-11-27T00:00:00Z', 0 FROM product_release r
                JOIN product p ON p.id = r.product_id JOIN sbom b ON b.release_id = r.id JOIN component_use u ON u.sbom_id = b.id AND u.place = 0
                WHERE p.code = 'PUMP-100' AND r.version = '1.0'
                """, [.integer(vulnerability)])
        }
        try await registry.perform(
            AddTriageRule(
                rule, RuleCondition(components: ["zlib"]), Analysis(.notAffected, justification: .codeNotReachable, reason: "x"),
                expires: CalendarDay(2027, 1, 1)), as: psirt)
        let record = try await registry.perform(EvaluateConcern("CVE-2026-9001", reason: "x"), as: psirt)
        _ = try await registry.perform(LogConcernRequest(record.number, product: "PUMP-100", askedBy: "x", channel: "mail"), as: psirt)
        try await registry.perform(OpenCase(report) { _ in caseNumber }, as: psirt)
    }

    static let report = CaseReport(.vulnerability, from: .ownTest, title: "x", description: "x")

    static let mail: ReceivedBytes = {
        // It is a mail, and small.
        // swift-format-ignore: NeverUseForceTry
        try! ReceivedBytes(Array("From: a@example.com\nSubject: x\nMessage-ID: <1@example.com>\n\nx\n".utf8))
    }()
}
