import Database
import Diagnostics
import Duties
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Versions of a plan: who makes and who approves them, and on what.
@Suite struct PlanTests {
    private let author = LifeDesk.author
    private let safety = LifeDesk.safety

    @Test(arguments: TestDatabase.present) func anotherPersonApprovesTheNewestVersion(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            let days = try LifeDesk.days("2026-11-01", "2036-11-01", "2039-10-31")
            try await registry.perform(DraftPlan("PUMP-100", days, reason: "設計時", inputs: try LifeDesk.inputs()), as: author)
            let first = PlanReference(product: "PUMP-100", number: 1)
            #expect(try await registry.ask(ShowLifecycle("PUMP-100"), as: author).dates.plans.inForce(on: try desk.today()) == nil)
            await #expect(throws: RegistryError.fourEyes("PUMP-100#1")) {
                try await registry.perform(ApprovePlan(first, proof: TestDesk.proof(author)), as: author)
            }
            try await registry.perform(DraftPlan("PUMP-100", days, reason: "改訂", inputs: try LifeDesk.inputs()), as: author)
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(ApprovePlan(first, proof: TestDesk.proof(safety)), as: safety)
            }
            #expect(error?.code == "REG-007")
            let second = PlanReference(product: "PUMP-100", number: 2)
            try await registry.perform(ApprovePlan(second, proof: TestDesk.proof(safety)), as: safety)
            let life = try await registry.ask(ShowLifecycle("PUMP-100"), as: author)
            #expect(life.dates.plans.inForce(on: try desk.today())?.number == 2)
            #expect(life.plans.map(\.state) == [.draft, .approved])
            let check = try await registry.ask(SignatureCheck(.plan(second)), as: author)
            #expect(check.map(\.isAboutPresentContent) == [true])
            // A plan that was changed behind its approval is not what was approved.
            try await desk.force("UPDATE lifecycle_plan SET eos_on = '2045-01-01' WHERE number = 2")
            #expect(try await registry.ask(SignatureCheck(.plan(second)), as: author).map(\.isAboutPresentContent) == [false])
        }
    }

    @Test(arguments: TestDatabase.present) func aDecisionWithoutItsInputsIsIncomplete(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            let days = try LifeDesk.days("2026-11-01", "2036-11-01", "2039-10-31")
            try await registry.perform(DraftPlan("PUMP-100", days, reason: "設計時", inputs: Array(try LifeDesk.inputs().dropLast())), as: author)
            let first = PlanReference(product: "PUMP-100", number: 1)
            let error = await #expect(throws: RegistryError.self) {
                try await registry.perform(ApprovePlan(first, proof: TestDesk.proof(safety)), as: safety)
            }
            #expect(error?.wording.japanese.contains("開発環境のライフサイクル") == true)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(ApprovePlan(first, .rejected, proof: TestDesk.proof(safety)), as: safety)
            }
            let rejected = try await registry.perform(
                ApprovePlan(first, .rejected, comment: "根拠が足りない", proof: TestDesk.proof(safety)), as: safety)
            #expect(rejected.state == .rejected && rejected.approver == nil)
        }
    }

    @Test func datesOutOfOrderAreRefused() {
        for (release, eol, eos, code) in [
            ("2026-11-01", "2036-11-01", "2036-11-01", "LIFE-001"), ("2026-11-01", "2036-11-01", "2030-01-01", "LIFE-001"),
            ("2026-11-01", "2026-11-01", "2030-01-01", "LIFE-002"), ("2026-11-01", "2036-02-30", "2040-01-01", "LIFE-003"),
        ] {
            let error = #expect(throws: LifecycleError.self) { try LifeDesk.days(release, eol, eos) }
            #expect(error?.code == code)
        }
    }

    @Test(arguments: TestDatabase.present) func whatWasDoneIsRecordedOnce(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await LifeDesk.plan("2036-11-01", "2039-10-31", registry)
            #expect(try await registry.ask(ShowLifecycle("PUMP-100"), as: author).stage.stage == .development)
            try await registry.perform(RecordMilestone("PUMP-100", .release, on: "2026-11-01", evidence: "出荷判定 3"), as: author)
            #expect(try await registry.ask(ShowLifecycle("PUMP-100"), as: author).stage.stage == .support)
            let late = await #expect(throws: LifecycleError.self) {
                try await registry.perform(RecordMilestone("PUMP-100", .eol, on: "2027-01-01", evidence: "x"), as: author)
            }
            #expect(late?.code == "LIFE-014")
            let early = await #expect(throws: LifecycleError.self) {
                try await registry.perform(RecordMilestone("PUMP-100", .eol, on: "2026-10-01", evidence: "x"), as: author)
            }
            #expect(early?.code == "LIFE-015")
            await #expect(throws: RegistryError.reasonMissing) {
                try await registry.perform(RecordMilestone("PUMP-100", .release, on: "2026-11-02", evidence: "出荷判定 3"), as: author)
            }
            try await registry.perform(
                RecordMilestone("PUMP-100", .release, on: "2026-11-02", evidence: "出荷判定 3"), as: author, reason: "日付の誤り")
        }
    }
}

extension TestDesk {
    /// The day of the clock in Japan.
    func today() throws -> CalendarDay { Zone.tokyo.day(of: try LifecycleText.moment(clock.now)) }
}
