import Database

@testable import Registry

extension RightsDesk {
    static let advisory = "MIMA-SA-2026-0001"

    /// A draft about `PUMP-100@1.0`, under a number that the table knows.
    static func fillAdvisories(_ registry: Registry) async throws {
        try await registry.perform(SetAdvisoryProfile(AdvisoryDesk.profile), as: TestDesk.person(.quality))
        let drawn = try await registry.perform(
            DraftAdvisory(
                .updateNeeded,
                AdvisoryProposal(releases: [ReleaseReference(product: "PUMP-100", version: "1.0")], vulnerabilities: ["CVE-2026-9001"])),
            as: TestDesk.person(.psirt)
        ).number
        _ = try await registry.database.write { connection in
            try connection.execute("UPDATE advisory SET number = ? WHERE number = ?", [.text(advisory), .text(drawn)])
        }
    }
}
