import Database
import Duties
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// A rule over the portfolio is a view: it counts while it holds, and nothing of it is left afterwards.
@Suite struct TriageRuleTests {
    private typealias Desk = TriageDesk
    private let condition = RuleCondition(components: ["lodash"])
    private let analysis = Analysis(.notAffected, justification: .codeNotReachable, reason: "only the build uses it")
    private let end = CalendarDay(2027, 3, 31)

    private func with(_ driver: TestDatabase, _ body: (TestDesk) async throws -> Void) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            try await body(desk)
        }
    }

    @Test(arguments: TestDatabase.present) func aRuleCountsFromItsReviewToItsEnd(_ driver: TestDatabase) async throws {
        try await with(driver) { desk in
            let preview = try await desk.registry.ask(PreviewTriageRule("LODASH", condition, analysis, expires: end), as: Desk.psirt)
            #expect(preview.meant == 1 && preview.changed.count == 1 && preview.byProduct == ["PUMP-100": 1])
            try await desk.registry.perform(AddTriageRule("LODASH", condition, analysis, expires: end), as: Desk.psirt)
            #expect(try await Desk.finding(Desk.release, desk).standing == .underInvestigation)
            await #expect(throws: RegistryError.fourEyes("LODASH")) {
                try await desk.registry.perform(ReviewTriageRule("LODASH"), as: Desk.psirt)
            }
            try await desk.registry.perform(ReviewTriageRule("LODASH"), as: Desk.safety)
            let ruled = try await Desk.finding(Desk.release, desk)
            #expect(ruled.standing == .notAffected && ruled.rule == "LODASH")
            desk.clock.now = "2027-04-01T00:00:00Z"
            let over = try await Desk.finding(Desk.release, desk)
            #expect(over.standing == .underInvestigation && over.rule == nil)
            #expect(try await desk.registry.ask(ListTriageRules(), as: Desk.psirt).map(\.isOver) == [true])
            // It is among what is to be judged again, in each way of asking, and not among what is cleared.
            for query in [ListTriage(), ListTriage(product: "PUMP-100"), ListTriage(component: "lodash")] {
                #expect(try await desk.registry.ask(query, as: Desk.psirt).map(\.id) == [over.id])
            }
            #expect(try await desk.registry.ask(ListTriage(standings: [.notAffected]), as: Desk.psirt).isEmpty)
        }
    }

    @Test(arguments: TestDatabase.present) func aPersonComesBeforeARuleAndAWithdrawnOneIsGone(_ driver: TestDatabase) async throws {
        try await with(driver) { desk in
            try await desk.registry.perform(AddTriageRule("LODASH", condition, analysis, expires: end), as: Desk.psirt)
            try await desk.registry.perform(ReviewTriageRule("LODASH"), as: Desk.safety)
            let finding = try await Desk.finding(Desk.release, desk)
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.affected), as: Desk.psirt)
            let own = try await Desk.finding(Desk.release, desk)
            #expect(own.standing == .affected && own.rule == nil)
            try await desk.registry.perform(WithdrawTriageRule("LODASH"), as: Desk.psirt)
            #expect(try await Desk.finding(Desk.release, desk).standing == .affected)
            await #expect(throws: RegistryError.self) { try await desk.registry.perform(WithdrawTriageRule("LODASH"), as: Desk.psirt) }
        }
    }

    @Test(arguments: TestDatabase.present) func aRuleHoldsForFindingsToCome(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await desk.registry.perform(AddTriageRule("LODASH", condition, analysis, expires: end), as: Desk.psirt)
            try await desk.registry.perform(ReviewTriageRule("LODASH"), as: Desk.safety)
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            #expect(try await Desk.finding(Desk.release, desk).rule == "LODASH")
            try await desk.registry.perform(WithdrawTriageRule("LODASH"), as: Desk.psirt)
            #expect(try await Desk.finding(Desk.release, desk).standing == .underInvestigation)
        }
    }

    @Test func refusals() async throws {
        try await with(.sqlite) { desk in
            let wide = await #expect(throws: PSIRTError.self) {
                try await desk.registry.perform(AddTriageRule("X", RuleCondition(confidences: ["low"]), analysis, expires: end), as: Desk.psirt)
            }
            #expect(wide?.code == "PSIRT-010")
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(
                    AddTriageRule("X", RuleCondition(components: ["a"], products: ["NO-SUCH"]), analysis, expires: end), as: Desk.psirt)
            }
        }
    }
}
