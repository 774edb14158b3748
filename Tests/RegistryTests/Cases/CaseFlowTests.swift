import Database
import Duties
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// A case from its report to its end.
@Suite struct CaseFlowTests {
    private let psirt = TestDesk.person(.psirt)
    private let safety = TestDesk.person(.safety)
    private let report = CaseReport(
        .incident, from: .institution, title: "pump stopped", description: "the ward's pumps restarted", reporter: "Central Hospital",
        receivedAt: "2026-11-26T23:00:00Z", awareAt: "2026-11-26T20:00:00Z", acknowledgeDays: 5, isExercise: true)

    @Test(arguments: TestDatabase.present) func aDrillRunsToItsEnd(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await registry.perform(OpenCase(report), as: psirt).number
            try await registry.perform(NoteCase(number, .acknowledged("2026-11-26T23:30:00Z")), as: psirt)
            try await registry.perform(ChangeParticipants(number, joining: ["safety"]), as: psirt)
            try await registry.perform(MoveCase(number, to: .verification), as: safety)
            await #expect(throws: PSIRTError.self) { try await registry.perform(MoveCase(number, to: .remediation), as: safety) }
            try await registry.perform(LinkCase(number, LinkTarget(.product, "PUMP-100")), as: psirt)
            for kind in MisuseKind.allCases {
                try await registry.perform(AnswerMisuse(number, kind, kind == .function ? .yes : .no, how: "logs read"), as: psirt)
            }
            let task = try await registry.perform(AddCaseTask(number, "read the logs", assignee: "safety", dueOn: "2026-12-01"), as: psirt)
            await #expect(throws: RegistryError.self) { try await registry.perform(AddCaseTask(number, "x", assignee: "quality"), as: psirt) }
            try await registry.perform(EndCaseTask(number, task: task), as: safety)
            await #expect(throws: RegistryError.self) { try await registry.perform(EndCaseTask(number, task: task), as: safety) }
            for step in [CaseStep.remediation, .release, .postRelease] { try await registry.perform(MoveCase(number, to: step), as: psirt) }
            try await registry.perform(NoteCase(number, .informed("2026-11-27T00:00:00Z")), as: psirt)
            let closed = try await registry.perform(MoveCase(number, to: .closed, closing: .completed), as: psirt)
            #expect(closed.isExercise && closed.closing == .completed)
            let shown = try await registry.ask(ShowCase(number), as: safety)
            #expect(shown.participants == ["psirt", "safety"] && shown.about.map(\.label) == ["PUMP-100"] && shown.misuse.isComplete)
            #expect(shown.tasks.map(\.doneAt) == ["2026-11-27T00:00:00Z"])
            #expect(try await registry.ask(ListCases(), as: psirt).isEmpty)
            #expect(try await registry.ask(ListCases(steps: [.closed]), as: psirt).count == 1)
        }
    }

    @Test(arguments: TestDatabase.present) func dutiesComeWithTheirClocks(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await registry.perform(OpenCase(report), as: psirt).number
            let first = try await registry.ask(CaseDuties(number), as: psirt)
            #expect(first.subject.facts["t.aware"] == .time(try #require(Instant("2026-11-26T20:00:00Z"))))
            #expect(first.subject.facts["event.cyber_incident"] == .bool(true))
            for (fact, value) in [
                ("product.jp.marketed", "yes"), ("event.malfunction", "yes"), ("event.outcome", "death"), ("event.place", "domestic"),
            ] { try await registry.perform(StateCaseFact(number, fact, value), as: psirt) }
            let second = try await registry.ask(CaseDuties(number), as: psirt)
            let duty = try #require(second.live.first { $0.clock?.dates != nil && $0.rule.jurisdiction == .japan })
            // An awareness time is moved only with a reason, and the earlier one stays.
            await #expect(throws: DutyError.self) {
                try await registry.perform(StateCaseFact(number, "t.aware", "2026-11-27T09:00:00+09:00"), as: psirt)
            }
            try await registry.perform(StateCaseFact(number, "t.aware", "2026-11-27T09:00:00+09:00"), as: psirt, reason: "the ward's clock was wrong")
            let third = try await registry.ask(CaseDuties(number), as: psirt)
            #expect(third.subject.facts.versions(of: "t.aware").map(\.reason) == [nil, "the ward's clock was wrong"])
            try await registry.perform(RecordSubmission(number, duty.rule.id, .incomplete, at: "2026-11-27T00:00:00Z", receipt: "R-1"), as: psirt)
            #expect(try await registry.ask(CaseDuties(number), as: psirt).finding(duty.rule.id)?.clock?.state == .reportedIncomplete)
            await #expect(throws: RegistryError.self) { try await registry.perform(StateCaseFact(number, "event.outcom", "death"), as: psirt) }
            await #expect(throws: RegistryError.self) { try await registry.perform(StateCaseFact(number, "event.outcome", "dead"), as: psirt) }
        }
    }

    @Test func embargoAndLabelBindTheConversation() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let registry = desk.registry
            var open = report
            open.label = .amber
            let number = try await registry.perform(OpenCase(open), as: psirt).number
            try await registry.perform(SayInCase(number, "to the hospital", for: .clients, file: "a.txt", bytes: [1, 2]), as: psirt)
            await #expect(throws: RegistryError.self) { try await registry.perform(SayInCase(number, "to all", for: .everybody), as: psirt) }
            try await registry.perform(SetCaseSharing(number, embargo: .until("2026-12-01T10:00", .tokyo, agreedWith: "JPCERT/CC")), as: psirt)
            await #expect(throws: RegistryError.self) { try await registry.perform(SayInCase(number, "x", for: .clients), as: psirt) }
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(SetCaseSharing(number, embargo: .lift), as: psirt) }
            await #expect(throws: PSIRTError.self) { try await registry.perform(SetCaseSharing(number, label: .clear), as: psirt) }
            desk.clock.now = "2026-12-01T01:00:00Z"
            try await registry.perform(SetCaseSharing(number, label: .clear, consent: "mail of the finder"), as: psirt)
            try await registry.perform(SayInCase(number, "to all", for: .everybody), as: psirt)
            // Now it is open to readers; what was said among the participants is not.
            try await registry.perform(SayInCase(number, "among us"), as: psirt)
            let seen = try await registry.ask(ShowCase(number), as: safety)
            #expect(seen.messages.map(\.body) == ["to the hospital", "to all"])
            await #expect(throws: RegistryError.self) { try await registry.perform(SayInCase(number, "x"), as: safety) }
        }
    }

    @Test func refusals() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let registry = desk.registry
            var nameless = report
            nameless.reporter = " "
            await #expect(throws: RegistryError.self) { try await registry.perform(OpenCase(nameless), as: psirt) }
            var early = report
            early.receivedAt = "2026-11-28T00:00:00Z"
            await #expect(throws: RegistryError.self) { try await registry.perform(OpenCase(early), as: psirt) }
            var vague = report
            vague.receivedAt = "2026-11-26T23:00:00+09:00"
            await #expect(throws: RegistryError.self) { try await registry.perform(OpenCase(vague), as: psirt) }
            let number = try await registry.perform(OpenCase(report), as: psirt).number
            await #expect(throws: RegistryError.self) { try await registry.perform(ChangeParticipants(number, leaving: ["psirt"]), as: psirt) }
            await #expect(throws: RegistryError.self) { try await registry.perform(LinkCase(number, LinkTarget(.supplier, "S")), as: psirt) }
            try await registry.perform(LinkCase(number, LinkTarget(.product, "PUMP-100")), as: psirt)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(LinkCase(number, LinkTarget(.product, "PUMP-100")), as: psirt)
            }
        }
    }
}
