import Database
import Diagnostics
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// one action over the portfolio, a dated record, an advisory ready, requests logged.
@Suite struct ConcernTests {
    private typealias Desk = TriageDesk

    @Test(arguments: TestDatabase.present) func thePortfolioIsEvaluatedInOneAction(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            try await registry.perform(AddRelease(ReleaseReference(product: "PUMP-100", version: "1.0")), as: TestDesk.person(.quality))
            let finding = try await Desk.finding(Desk.release, desk)
            func answers(_ vulnerability: String) async throws -> [String: String] {
                let record = try await registry.perform(EvaluateConcern(vulnerability, reason: "in the news"), as: Desk.psirt)
                let shown = try await registry.ask(ShowConcern(record.number), as: Desk.psirt)
                return Dictionary(uniqueKeysWithValues: shown.answers.map { ($0.release.version, $0.answer) })
            }
            #expect(try await answers("CVE-2026-0001") == ["2.1": "under_investigation", "1.0": "unknown"])
            try await registry.perform(SetAnalysis([finding.id], Desk.affected), as: Desk.psirt)
            #expect(try await answers("CVE-2026-0001") == ["2.1": "affected", "1.0": "unknown"])
            // A component of the SBOM cannot be looked up in a catalogue of npm alone, so that nobody can say that it is not concerned.
            let other = try await answers("CVE-2026-9999")
            #expect(other["1.0"] == "unknown" && other["2.1"] != "affected")
            let records = try await registry.ask(ListConcerns(vulnerability: "CVE-2026-0001"), as: Desk.psirt)
            #expect(records.map(\.record.number) == ["NC-2026-0002", "NC-2026-0001"])
        }
    }

    @Test(arguments: TestDatabase.present) func requestsAndAnswersAreLogged(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            try await registry.perform(AddRelease(Desk.release), as: TestDesk.person(.quality))
            let number = try await registry.perform(EvaluateConcern("CVE-2026-0001", reason: "in the news"), as: Desk.psirt).number
            let request = try await registry.perform(
                LogConcernRequest(number, product: "PUMP-100", askedBy: "Central Hospital", channel: "telephone"), as: Desk.psirt)
            #expect(try await registry.ask(ListConcerns(), as: Desk.psirt).map(\.openRequests) == [1])
            let advisory = try #require(try await registry.ask(ShowConcern(number), as: Desk.psirt).advisory(for: "PUMP-100"))
            #expect(
                advisory.english
                    == "CVE-2026-0001 and PUMP-100 (evaluated 2026-11-27, record NC-2026-0001)\n2.1: unknown: there is no SBOM")
            try await registry.perform(AnswerConcernRequest(request, advisory.japanese), as: Desk.psirt)
            await #expect(throws: RegistryError.self) { try await registry.perform(AnswerConcernRequest(request, "x"), as: Desk.psirt) }
            let shown = try await registry.ask(ShowConcern(number), as: Desk.psirt)
            #expect(shown.requests.map(\.answeredAt) == ["2026-11-27T00:00:00Z"])
            await #expect(throws: RegistryError.self) { try await registry.perform(EvaluateConcern(" ", reason: ""), as: Desk.psirt) }
        }
    }
}
