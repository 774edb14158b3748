import Catalog
import Database
import Duties
import JSONStream
import Lifecycle
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// Judgements are superseded, never overwritten; caution counts at once, relief with a second person.
@Suite struct AnalysisTests {
    private typealias Desk = TriageDesk

    private func with(_ driver: TestDatabase, _ body: (TestDesk, TriageEntry) async throws -> Void) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            try await body(desk, try await Desk.finding(Desk.release, desk))
        }
    }

    @Test(arguments: TestDatabase.present) func reliefWaitsForAnotherPerson(_ driver: TestDatabase) async throws {
        try await with(driver) { desk, finding in
            #expect(finding.standing == .underInvestigation && finding.vulnerability == "CVE-2026-0001")
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.affected), as: Desk.psirt)
            #expect(try await Desk.finding(Desk.release, desk).standing == .affected)
            var cleared = Desk.cleared
            cleared.reason = "looked at the build"
            try await desk.registry.perform(SetAnalysis([finding.id], cleared), as: Desk.psirt)
            #expect(try await Desk.finding(Desk.release, desk).standing == .affected)
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.psirt)
            }
            try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.safety)
            #expect(try await Desk.finding(Desk.release, desk).standing == .notAffected)
            let shown = try await desk.registry.ask(ShowTriage(finding.id), as: Desk.psirt)
            #expect(shown.analyses.map(\.stored.analysis.status) == [.notAffected, .affected])
            #expect(shown.analyses.map(\.isCurrent) == [true, false])
            #expect(shown.analyses.first?.reviewer == "safety management")
            #expect(shown.following == AnalysisRules.following(.notAffected))
            // By default the list has what is still to be done.
            #expect(try await desk.registry.ask(ListTriage(), as: Desk.psirt).isEmpty)
            _ = try await desk.registry.ask(VerifyAudit(), as: Desk.psirt)
        }
    }

    /// The same release's SBOM comes again and names its component otherwise: another row of the register, and the same decision.
    @Test(arguments: TestDatabase.present) func anSBOMThatComesAgainLosesNoDecision(_ driver: TestDatabase) async throws {
        let catalog = try Workbench().catalog(Desk.feed())
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            let finding = try await Desk.finding(Desk.release, desk)
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.affected), as: Desk.psirt)
            let open: Set<FindingState> = [.open, .question]
            func take(_ text: String) async throws -> TriageEntry {
                try await desk.registry.takeSBOM(
                    ByteBlock(text.utf8), file: "b", release: Desk.release, catalog: catalog, as: TestDesk.person(.quality))
                let all = try await desk.registry.ask(
                    ListTriage(release: Desk.release, states: open, standings: Set(AnalysisStatus.allCases)), as: Desk.psirt)
                #expect(all.count == 1)
                return try #require(all.first)
            }
            let named = SBOMIntakeTests.sbom.replacing(
                #""name":"lodash","version":"4.17.20""#, with: #""name":"lodash","version":"4.17.20","supplier":{"name":"OpenJS"}"#)
            let again = try await take(named)
            #expect(again.id != finding.id && again.standing == .affected && !again.isToConfirm)
            // Another version is another ground: somebody must confirm it.
            let newer = try await take(named.replacing("4.17.20", with: "4.17.21"))
            #expect(newer.id != again.id && newer.isToConfirm)
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsSentBackDoesNotCount(_ driver: TestDatabase) async throws {
        try await with(driver) { desk, finding in
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.cleared), as: Desk.psirt)
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: false), as: Desk.safety)
            }
            try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: false, comment: "which build?"), as: Desk.safety)
            #expect(try await Desk.finding(Desk.release, desk).standing == .underInvestigation)
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.safety)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func theStageDecidesWhatMayBeChosen(_ driver: TestDatabase) async throws {
        try await with(driver) { desk, finding in
            var analysis = Desk.affected
            analysis.handling = .update
            await #expect(throws: RegistryError.self) { try await desk.registry.perform(SetAnalysis([finding.id], analysis), as: Desk.psirt) }
            let error = await #expect(throws: PSIRTError.self) {
                try await desk.registry.perform(SetAnalysis([finding.id], analysis, stage: .endOfSupport), as: Desk.psirt)
            }
            #expect(error?.code == "PSIRT-009")
            let written = try await desk.registry.perform(SetAnalysis([finding.id], analysis, stage: .support), as: Desk.psirt)
            #expect(written.first?.stage == "support")
        }
    }

    /// The stage of the approved plan counts where nobody names one; another one needs a reason.
    @Test(arguments: TestDatabase.present) func theStageOfThePlanIsTaken(_ driver: TestDatabase) async throws {
        try await with(driver) { desk, finding in
            #expect(try await desk.registry.ask(ShowTriage(finding.id), as: Desk.psirt).planned == nil)
            let administrator = TestDesk.person(.administrator)
            try await desk.registry.perform(AddPerson(Person(handle: "author", name: "作成 太郎")), as: administrator)
            try await desk.registry.perform(GrantRole(.quality, to: "author"), as: administrator)
            try await LifeDesk.plan("2036-11-01", "2039-10-31", desk.registry)
            try await desk.registry.perform(RecordMilestone("PUMP-100", .release, on: "2026-11-01", evidence: "発売通知"), as: LifeDesk.author)
            let planned = try await desk.registry.ask(ShowTriage(finding.id), as: Desk.psirt).planned
            #expect(planned?.stage == .support && planned?.plan == 1)
            var analysis = Desk.affected
            analysis.handling = .update
            let written = try await desk.registry.perform(SetAnalysis([finding.id], analysis), as: Desk.psirt)
            #expect(written.first?.stage == "support")
            // Past EOS the same update is refused (R-094), though nobody named the stage.
            desk.clock.now = "2039-11-02T00:00:00Z"
            for (milestone, day) in [(DeviceMilestone.eol, "2036-11-01"), (.eos, "2039-10-31")] {
                try await desk.registry.perform(RecordMilestone("PUMP-100", milestone, on: day, evidence: "記録"), as: LifeDesk.author)
            }
            analysis.reason = nil
            let refused = await #expect(throws: PSIRTError.self) {
                try await desk.registry.perform(SetAnalysis([finding.id], analysis), as: Desk.psirt)
            }
            #expect(refused?.code == "PSIRT-009")
            // Another stage than the plan's is a correction, and says why.
            await #expect(throws: RegistryError.self) {
                try await desk.registry.perform(SetAnalysis([finding.id], analysis, stage: .limitedSupport, policy: .handle), as: Desk.psirt)
            }
            let corrected = try await desk.registry.perform(
                SetAnalysis([finding.id], analysis, stage: .limitedSupport, policy: .handle), as: Desk.psirt, reason: "延長契約の機器だけ")
            #expect(corrected.first?.stage == "limited_support")
        }
    }

    /// R-082: what the sources say changes, and what was said rests on other grounds.
    @Test(arguments: TestDatabase.present) func newsAskForConfirmation(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let before = try bench.catalog(Desk.feed(), name: "1.cat")
        let after = try bench.catalog(Desk.feed(score: "C:H/I:H/A:H"), name: "2.cat")
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", before, desk)
            let finding = try await Desk.finding(Desk.release, desk)
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.cleared), as: Desk.psirt)
            try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.safety)
            _ = try await desk.registry.match(after, as: Desk.psirt)
            let news = try await Desk.finding(Desk.release, desk)
            #expect(news.isToConfirm && news.standing == .underInvestigation)
            #expect(try await desk.registry.ask(ShowTriage(finding.id), as: Desk.psirt).changes == [.vulnerability])
            #expect(try await desk.registry.ask(ListTriage(isToConfirm: true), as: Desk.psirt).map(\.id) == [finding.id])
            await #expect(throws: RegistryError.reasonMissing) { try await desk.registry.perform(ConfirmAnalysis(finding.id), as: Desk.psirt) }
            try await desk.registry.perform(ConfirmAnalysis(finding.id), as: Desk.psirt, reason: "still never called")
            #expect(try await Desk.finding(Desk.release, desk).standing == .underInvestigation)
            try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.safety)
            let confirmed = try await Desk.finding(Desk.release, desk)
            #expect(!confirmed.isToConfirm && confirmed.standing == .notAffected)
        }
    }

    @Test(arguments: TestDatabase.present) func whatIsSaidGoesOverToTheNextRelease(_ driver: TestDatabase) async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        let (same, other) = (ReleaseReference(product: "PUMP-100", version: "2.2"), ReleaseReference(product: "PUMP-100", version: "2.3"))
        try await TestDesk.with(driver) { desk in
            try await Desk.add(Desk.release, lodash: "4.17.20", catalog, desk)
            let finding = try await Desk.finding(Desk.release, desk)
            try await desk.registry.perform(SetAnalysis([finding.id], Desk.cleared), as: Desk.psirt)
            try await desk.registry.perform(ReviewAnalysis(finding.id, agrees: true), as: Desk.safety)
            try await Desk.add(same, lodash: "4.17.20", catalog, desk)
            let inherited = try await Desk.finding(same, desk)
            #expect(inherited.standing == .notAffected && !inherited.isToConfirm)
            #expect(try await desk.registry.ask(ShowTriage(inherited.id), as: Desk.psirt).analyses.map(\.inheritedFrom) == ["PUMP-100@2.1"])
            try await Desk.add(other, lodash: "4.17.19", catalog, desk)
            let changed = try await Desk.finding(other, desk)
            #expect(changed.standing == .underInvestigation && changed.isToConfirm)
            #expect(
                try await desk.registry.ask(ShowTriage(changed.id), as: Desk.psirt).changes == [.version(from: "4.17.20", to: "4.17.19")])
        }
    }

    /// A supplier's word stands beside ours and changes nothing of it.
    @Test(arguments: TestDatabase.present) func aSupplierClaimsAndDecidesNothing(_ driver: TestDatabase) async throws {
        try await with(driver) { desk, finding in
            try await desk.registry.perform(AddSupplier(Supplier(code: "ACME", nameJa: "A", nameEn: "A")), as: TestDesk.person(.quality))
            let take = try TakeSupplierVEX(ByteBlock(Desk.claim.utf8), file: "vex.json", supplier: "ACME", for: Desk.release)
            #expect(try await desk.registry.perform(take, as: Desk.psirt) == .init(statements: 2, claims: 1, unmatched: 1))
            #expect(try await desk.registry.perform(take, as: Desk.psirt) == .init(statements: 2, claims: 0, unmatched: 1))
            let shown = try await desk.registry.ask(ShowTriage(finding.id), as: Desk.psirt)
            #expect(shown.claims.map(\.claim.status) == [.notAffected] && shown.claims.map(\.supplier) == ["ACME"])
            #expect(shown.claims.first?.claim.justification == "vulnerable_code_not_in_execute_path")
            #expect(shown.entry.standing == .underInvestigation && shown.analyses.isEmpty)
            #expect(throws: VEXError.self) {
                _ = try TakeSupplierVEX(ByteBlock("{}".utf8), file: "vex.json", supplier: "ACME", for: Desk.release)
            }
        }
    }

    @Test func pagesFollowOneAnother() async throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(Desk.feed())
        try await TestDesk.with(.sqlite) { desk in
            for number in 1...7 {
                try await Desk.add(ReleaseReference(product: "PUMP-100", version: "\(number)"), lodash: "4.17.20", catalog, desk)
            }
            let whole = try await desk.registry.ask(ListTriage(), as: Desk.psirt)
            #expect(whole.count == 7)
            for query in [ListTriage(), ListTriage(product: "PUMP-100"), ListTriage(vulnerability: "CVE-2026-0001"), ListTriage(component: "LODASH")]
            {
                for size in 1...8 {
                    var paged: [Int] = []
                    var page = query
                    page.limit = size
                    while true {
                        let entries = try await desk.registry.ask(page, as: Desk.psirt)
                        paged += entries.map(\.id)
                        page.after = entries.last?.position
                        if entries.count < size { break }
                    }
                    #expect(paged == whole.map(\.id), "pages of \(size)")
                }
            }
            #expect(try await desk.registry.ask(ListTriage(isExploited: true), as: Desk.psirt).isEmpty)
            #expect(try await desk.registry.ask(ListTriage(standings: []), as: Desk.psirt).isEmpty)
        }
    }
}
