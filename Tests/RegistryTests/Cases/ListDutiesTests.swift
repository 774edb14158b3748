import Duties
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// The board of duties: the earliest first, over open cases, for those who may know of them.
@Suite struct ListDutiesTests {
    private let psirt = TestDesk.person(.psirt)

    private func report(_ received: String, _ label: TLP) -> CaseReport {
        CaseReport(
            .vulnerability, from: .finder, title: received, description: "x", reporter: "f@example.com", receivedAt: received, acknowledgeDays: 5,
            label: label)
    }

    @Test(arguments: TestDatabase.present) func theEarliestStandsFirst(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            let late = try await registry.perform(OpenCase(report("2026-11-26T00:00:00Z", .green)), as: psirt).number
            let early = try await registry.perform(OpenCase(report("2026-11-20T00:00:00Z", .red)), as: psirt).number
            func acknowledging(_ person: Principal, owner: String? = nil) async throws -> [String] {
                try await registry.ask(ListDuties(owner: owner), as: person).entries.filter { $0.duty.rule.id == "intl.cvd.ack" }.map(
                    \.subject.number)
            }
            #expect(try await acknowledging(psirt) == [early, late])
            let all = try await registry.ask(ListDuties(), as: psirt)
            let limits = all.entries.map { $0.duty.clock?.dates?.safe.limit.seconds ?? Int.max }
            #expect(!limits.isEmpty && limits == limits.sorted())
            #expect(try await registry.ask(ListDuties(limit: 1), as: psirt).entries.count == 1)
            // Of a case that they may not know of, nobody sees a duty.
            #expect(try await acknowledging(TestDesk.person(.viewer)) == [late])
            #expect(try await acknowledging(psirt, owner: "safety") == [])
            try await registry.perform(ChangeParticipants(late, joining: ["safety"], owner: "safety"), as: psirt)
            #expect(try await acknowledging(psirt, owner: "safety") == [late])
            // What was sent is off the board.
            try await registry.perform(RecordSubmission(early, "intl.cvd.ack", .complete, at: "2026-11-26T00:00:00Z"), as: psirt)
            #expect(try await acknowledging(psirt) == [late])
        }
    }
}
