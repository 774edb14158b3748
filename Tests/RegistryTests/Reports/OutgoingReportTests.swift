import Database
import Diagnostics
import Duties
import TestDatabases
import Testing

@testable import Registry

/// A report from its first draft to its completion.
@Suite struct OutgoingReportTests {
    private let psirt = ReportDesk.psirt
    private let safety = ReportDesk.safety
    private let duty = "jp.68-10.malfunction-unlabelled.15d"

    private func refused<Answer>(_ code: String, _ body: () async throws -> Answer) async {
        do {
            _ = try await body()
            Issue.record("was not refused with \(code)")
        } catch let error as RegistryError {
            #expect(error.code == code, "\(error)")
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test(arguments: TestDatabase.present) func aReportRunsFromDraftToComplete(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await registry.perform(DraftReport(ReportDesk.number, .form8, isIncomplete: true), as: psirt)
            #expect(number == ReportDesk.number + "-R1")
            var shown = try await registry.ask(ShowReport(number), as: psirt)
            #expect(shown.state == .draft && shown.content.field("aware-day")?.value?.japanese == "2026-11-25")
            #expect(shown.content.field("patient-age")?.origin == .open && shown.content.field("next-report")?.origin == .open)
            let open = shown.content.open.count
            try await registry.perform(
                FillReport(number, ["patient-age": "不詳", "next-report": "2026-12-20", "malfunction": "再起動"]), as: psirt)
            shown = try await registry.ask(ShowReport(number), as: safety)
            #expect(shown.content.open.count == open - 2)
            let malfunction = try #require(shown.content.field("malfunction"))
            #expect(malfunction.origin == .filled && malfunction.overridden?.english.contains("restarted") == true && malfunction.filledBy == "psirt")
            // Whoever wrote it does not approve it, and nobody approves what they did not read.
            let proof = TestDesk.proof(safety)
            await refused("REG-007") { try await registry.perform(RecordReportSent(number, at: desk.desk.clock.now, channel: "x"), as: psirt) }
            await refused("REG-005") { try await registry.perform(ApproveReport(number, digest: "0", proof: proof), as: safety) }
            await refused("REG-009") { try await registry.perform(ApproveReport(number, proof: TestDesk.proof(psirt)), as: safety) }
            await refused("REG-001") { try await registry.perform(ApproveReport(number, proof: TestDesk.proof(psirt)), as: psirt) }
            try await registry.perform(ApproveReport(number, .rejected, comment: "serial missing", proof: proof), as: safety)
            try await registry.perform(FillReport(number, ["device-state": "stopped"]), as: psirt)
            let digest = try await registry.ask(ShowReport(number), as: safety).digest
            let version = try await registry.perform(ApproveReport(number, digest: digest, proof: proof), as: safety)
            #expect(version.version == 2 && version.digest == digest)
            // What was approved stays, whatever becomes known.
            try await registry.perform(StateCaseFact(ReportDesk.number, "event.could_cause", "death"), as: psirt, reason: "worst case found")
            shown = try await registry.ask(ShowReport(number), as: psirt)
            #expect(shown.digest == digest && shown.isBehindFacts && shown.versions.map(\.version) == [1, 2])
            desk.desk.clock.now = "2026-12-08T01:00:00Z"
            let sent = RecordReportSent(number, at: "2026-12-08T00:30:00Z", channel: "PMDA web", receipt: "A-1")
            let sending = try await registry.perform(sent, as: psirt)
            #expect(sending.duties.contains(duty) && !sending.duties.contains("jp.68-10.followup") && sending.kind == .incomplete)
            let duties = try await registry.ask(CaseDuties(ReportDesk.number), as: psirt)
            #expect(duties.finding(duty)?.clock?.state == .reportedIncomplete)
            #expect(duties.finding("jp.68-10.followup")?.clock?.dates?.legal.text == "2026-12-20")
            await refused("REG-007") { try await registry.perform(FillReport(number, ["patient-age": "1"]), as: psirt) }
            await refused("REG-007") { try await registry.perform(sent, as: psirt) }
            try await followUp(number, desk)
        }
    }

    private func followUp(_ number: String, _ desk: ReportDesk) async throws {
        let registry = desk.registry
        let next = try await registry.perform(FollowUpReport(number), as: psirt)
        let shown = try await registry.ask(ShowReport(next), as: psirt)
        #expect(shown.content.follows == number && shown.content.phase == .complete && shown.content.field("patient-age")?.value?.japanese == "不詳")
        #expect(shown.content.field("harm")?.value?.english.contains("death") == true)
        await refused("REG-007") { try await registry.perform(FollowUpReport(number), as: psirt) }
        try await registry.perform(ApproveReport(next, proof: TestDesk.proof(safety)), as: safety)
        let sending = try await registry.perform(
            RecordReportSent(next, at: "2026-12-08T01:00:00Z", channel: "PMDA web", receipt: "A-2"), as: psirt)
        #expect(sending.duties.contains("jp.68-10.followup"))
        let duties = try await registry.ask(CaseDuties(ReportDesk.number), as: psirt)
        #expect(duties.finding("jp.68-10.followup")?.isOpen != true)
        let list = try await registry.ask(ListReports(ReportDesk.number), as: safety)
        #expect(list.map(\.state) == [.followedUp, .complete] && list.map(\.receipt) == ["A-1", "A-2"])
    }

    @Test(arguments: TestDatabase.present) func anApprovedReportIsChangedForAReasonOnly(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await desk.approved(.supportPack, ["indicators": "10.0.0.7"])
            await refused("REG-011") { try await registry.perform(FillReport(number, ["indicators": "10.0.0.8"]), as: psirt) }
            try await registry.perform(FillReport(number, ["indicators": "10.0.0.8"], language: .english), as: psirt, reason: "typing error")
            let shown = try await registry.ask(ShowReport(number), as: psirt)
            #expect(shown.state == .draft && shown.decisions.count == 1)
            #expect(
                shown.content.field("indicators")?.value?.japanese == "10.0.0.7" && shown.content.field("indicators")?.value?.english == "10.0.0.8")
            #expect(try await registry.ask(ShowReport(number, version: 1), as: psirt).content.field("indicators")?.value?.english == "10.0.0.7")
            try await registry.perform(FillReport(number, ["indicators": nil as String?]), as: psirt)
            #expect(try await registry.ask(ShowReport(number), as: psirt).content.field("indicators")?.origin == .open)
        }
    }

    @Test(arguments: TestDatabase.present) func mistakesAreToldAllAtOnce(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await desk.approved(.form8, isIncomplete: true)
            await refused("REG-006") { try await registry.perform(FillReport(number, ["no-such": "x"]), as: psirt, reason: "x") }
            await refused("REG-006") { try await registry.perform(FillReport(number), as: psirt, reason: "x") }
            // Who says that more follows says when.
            await refused("REG-006") { try await registry.perform(RecordReportSent(number, at: desk.desk.clock.now, channel: "x"), as: psirt) }
            await refused("REG-003") { try await registry.ask(ShowReport(ReportDesk.number + "-R9"), as: psirt) }
            await refused("REG-003") { try await registry.ask(ShowReport(number, version: 9), as: psirt) }
            await refused("REG-008") {
                let own = try await registry.perform(DraftReport(ReportDesk.number, .form8), as: safety)
                return try await registry.perform(ApproveReport(own, proof: TestDesk.proof(safety)), as: safety)
            }
        }
    }

    /// The content is read back as it was written, and another byte is another digest.
    @Test(arguments: ReportKind.allCases) func contentComesBackAsItWas(_ kind: ReportKind) async throws {
        try await ReportDesk.with(.sqlite) { desk in
            let number = try await desk.registry.perform(DraftReport(ReportDesk.number, kind), as: psirt)
            let content = try await desk.registry.ask(ShowReport(number), as: psirt).content
            #expect(try ReportContent(stored: String(decoding: content.canonical, as: UTF8.self)) == content)
            #expect(content.digest == BlobStore.digest(content.canonical) && content.digest.utf8.count == 64)
        }
    }

    /// The devices at institutions are for those who may see them: who may not sees no part of a report.
    @Test(arguments: TestDatabase.present) func aReportIsSeenWholeOrNot(_ driver: TestDatabase) async throws {
        try await ReportDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await registry.perform(DraftReport(ReportDesk.number, .form8), as: psirt)
            let administrator = TestDesk.person(.administrator)
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: ReportDesk.quality)
            try await registry.perform(AddPerson(Person(handle: "ecg", name: "ECG")), as: administrator)
            try await registry.perform(GrantRole(.psirt, to: "ecg", product: "ECG-1"), as: administrator)
            try await registry.perform(ChangeParticipants(ReportDesk.number, joining: ["ecg"]), as: psirt)
            let ecg = Principal(handle: "ecg", channel: "test")
            await refused("REG-001") { try await registry.ask(ShowReport(number), as: ecg) }
            await refused("REG-001") { try await registry.ask(ListReports(ReportDesk.number), as: ecg) }
            await refused("REG-001") { try await registry.perform(NoteBinder(.psirtCase(ReportDesk.number)), as: ecg) }
        }
    }
}
