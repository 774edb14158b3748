import Database
import Diagnostics
import Duties
import PSIRT
import Synchronization
import TestDatabases
import Testing

@testable import Registry

/// Who does not need to know of a case learns nothing of it, on any way.
@Suite struct CaseSecrecyTests {
    private let psirt = TestDesk.person(.psirt)
    private let secret = CaseReport(
        .vulnerability, from: .finder, title: "hidden jump", description: "unauthenticated reset", reporter: "finder@example.com")
    /// People who may read everything, and take no part.
    private let others = [TestDesk.person(.safety), TestDesk.person(.quality), TestDesk.person(.administrator), TestDesk.person(.viewer)]

    private func everyCase(_ number: String) -> [RightsEntry] {
        [
            .asks(ShowCase(number)), .asks(CaseDuties(number)), .asks(ListCases(after: number)),
            .does(ChangeParticipants(number, joining: ["safety"])), .does(SayInCase(number, "x")),
            .does(LinkCase(number, LinkTarget(.product, "PUMP-100"))), .does(MoveCase(number, to: .verification)),
            .does(NoteCase(number, .inUse(true))), .does(SetCaseSharing(number, label: .red)),
            .does(StateCaseFact(number, "event.malfunction", "yes")), .does(AnswerMisuse(number, .data, .no, how: "x")),
            .does(RecordSubmission(number, RuleBook.shipped.rules[0].id, .complete, at: "2026-11-27T00:00:00Z")),
            .does(AddCaseTask(number, "x")), .does(EndCaseTask(number, task: 1)), .does(DraftReport(number, .form8)), .asks(ListReports(number)),
            .asks(ShowReport(number + "-R1")), .does(FillReport(number + "-R1", ["event-day": "x"])),
            .does(ApproveReport(number + "-R1", proof: PasswordProof(handle: "safety"))), .does(FollowUpReport(number + "-R1")),
            .does(RecordReportSent(number + "-R1", at: "2026-11-27T00:00:00Z", channel: "x")), .asks(ReadCaseFile(number, digest: "x")),
            .does(NoteBinder(.psirtCase(number))),
        ]
    }

    /// What somebody hears, word for word, with the name of the case taken out.
    private func answer(_ entry: RightsEntry, _ number: String, _ registry: Registry, _ person: Principal) async -> String {
        do {
            try await entry.attempt(registry, person)
            return "done"
        } catch let error as RegistryError {
            return error.wording.english.replacing(number, with: "CASE")
        } catch {
            return "\(error)"
        }
    }

    @Test(arguments: TestDatabase.present) func aCaseIsAsOneThatIsNotThere(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let number = try await desk.registry.perform(OpenCase(secret), as: psirt).number
            try await desk.registry.perform(DraftReport(number, .form8), as: psirt)
            for person in others {
                for (real, absent) in zip(everyCase(number), everyCase("CASE-2026-NOSUCHCC")) {
                    let heard = await answer(real, number, desk.registry, person)
                    #expect(heard != "done", "\(real.name) as \(person.handle)")
                    #expect(await answer(absent, "CASE-2026-NOSUCHCC", desk.registry, person) == heard, "\(real.name) as \(person.handle)")
                }
                #expect(try await desk.registry.ask(ListCases(), as: person).isEmpty)
                #expect(try await desk.registry.ask(ListCases(search: "jump"), as: person).isEmpty)
            }
            #expect(try await desk.registry.ask(ListCases(search: "JUMP"), as: psirt).map(\.subject.number) == [number])
        }
    }

    @Test(arguments: TestDatabase.present) func theAuditChainKeepsQuiet(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let number = try await desk.registry.perform(OpenCase(secret), as: psirt).number
            try await desk.registry.perform(SayInCase(number, "the reset key is in the manual"), as: psirt)
            try await desk.registry.perform(LinkCase(number, LinkTarget(.product, "PUMP-100")), as: psirt)
            let report = try await desk.registry.perform(DraftReport(number, .form8), as: psirt)
            try await desk.registry.perform(FillReport(report, ["patient-initials": "A.B."]), as: psirt)
            try await desk.registry.perform(ChangeParticipants(number, joining: ["quality"]), as: psirt)
            let quality = TestDesk.person(.quality)
            try await desk.registry.perform(ApproveReport(report, proof: TestDesk.proof(quality)), as: quality)
            try await desk.registry.perform(ChangeParticipants(number, leaving: ["quality"]), as: psirt)
            let words = ["A.B.", "Report", "jp.form8", number, "jump", "reset", "finder@example.com", "OpenCase", "SayInCase", "psirt_case"]
            for person in others where person.handle != "viewer" {
                let listed = try await desk.registry.ask(ListAudit(limit: 1000), as: person).map { "\($0)" }.joined()
                let byKind = try await desk.registry.ask(ListAudit(subject: .psirtCase), as: person)
                let byLabel = try await desk.registry.ask(ListAudit(label: number), as: person)
                let exported = Mutex("")
                let count = try await desk.registry.ask(
                    ExportAudit { bytes in exported.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }, as: person)
                let text = exported.withLock { $0 }
                #expect(byKind.isEmpty && byLabel.isEmpty)
                #expect(text.split(separator: "\n").count == count)
                for word in words { #expect(!listed.contains(word) && !text.contains(word), "\(word) as \(person.handle)") }
            }
            // Who takes part reads it all, and the chain holds for everybody.
            let own = try await desk.registry.ask(ListAudit(subject: .psirtCase), as: psirt)
            #expect(own.count >= 4 && own.contains { $0.after?.contains("manual") == true })
            _ = try await desk.registry.ask(VerifyAudit(), as: others[0])
        }
    }

    /// The lists' condition in SQL and the decision on one case say the same.
    @Test(arguments: TestDatabase.present) func theListSaysWhatTheDecisionSays(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let safety = TestDesk.person(.safety)
            let until = "2026-12-01T10:00"
            for label in TLP.allCases {
                for isEmbargoed in [false, true] {
                    for takesPart in [false, true] {
                        var report = secret
                        report.label = label
                        let number = try await desk.registry.perform(OpenCase(report), as: psirt).number
                        if isEmbargoed {
                            try await desk.registry.perform(
                                SetCaseSharing(number, embargo: .until(until, .tokyo, agreedWith: "JPCERT/CC")), as: psirt)
                        }
                        if takesPart { try await desk.registry.perform(ChangeParticipants(number, joining: ["safety"]), as: psirt) }
                        let subject = try await desk.registry.ask(ShowCase(number), as: psirt).subject
                        for now in ["2026-11-27T00:00:00Z", "2026-12-01T00:59:59Z", "2026-12-01T01:00:00Z"] {
                            desk.clock.now = now
                            let decision = SharingDecision(
                                label: label, embargo: subject.embargo, to: takesPart ? .participants : .organisation, needsToKnow: takesPart,
                                at: Instant(now) ?? Instant(seconds: 0))
                            let listed = try await desk.registry.ask(ListCases(), as: safety).contains { $0.subject.number == number }
                            #expect(listed == decision.isAllowed, "\(label) \(isEmbargoed) \(takesPart) \(now)")
                        }
                        desk.clock.now = "2026-11-27T00:00:00Z"
                    }
                }
            }
        }
    }

    /// Of a case that is open to all of the company, who reported it and what is to be done stay with those who take part.
    @Test(arguments: TestDatabase.present) func theReporterIsForThoseWhoTakePart(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            var report = secret
            report.label = .clear
            let number = try await desk.registry.perform(OpenCase(report), as: psirt).number
            try await desk.registry.perform(AddCaseTask(number, "ask the finder"), as: psirt)
            for (person, takesPart) in [(psirt, true)] + others.map({ ($0, false) }) {
                let shown = try await desk.registry.ask(ShowCase(number), as: person)
                let listed = try await desk.registry.ask(ListCases(), as: person).first
                #expect(shown.subject.reporter == (takesPart ? secret.reporter : nil))
                #expect(listed?.subject.reporter == shown.subject.reporter && shown.tasks.isEmpty == !takesPart)
            }
        }
    }

    /// Rights for a product reach the cases about that product and no others.
    @Test(arguments: TestDatabase.present) func openCasesStayWithinTheProductsOfTheReader(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let (administrator, quality) = (TestDesk.person(.administrator), TestDesk.person(.quality))
            try await desk.registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await desk.registry.perform(AddPerson(Person(handle: "pump", name: "Pump")), as: administrator)
            try await desk.registry.perform(GrantRole(.viewer, to: "pump", product: "PUMP-100"), as: administrator)
            let reader = Principal(handle: "pump", channel: "test")
            var report = secret
            report.label = .clear
            let number = try await desk.registry.perform(OpenCase(report), as: psirt).number
            #expect(try await desk.registry.ask(ListCases(), as: reader).isEmpty)
            try await desk.registry.perform(LinkCase(number, LinkTarget(.product, "PUMP-100")), as: psirt)
            #expect(try await desk.registry.ask(ListCases(), as: reader).map(\.subject.number) == [number])
            try await desk.registry.perform(LinkCase(number, LinkTarget(.product, "ECG-1")), as: psirt)
            #expect(try await desk.registry.ask(ListCases(), as: reader).isEmpty)
        }
    }

    @Test func namesDoNotCount() {
        var generator = SeededGenerator(seed: 1)
        let names = (0..<100).map { _ in CaseNumber.draw(year: "2026", using: &generator) }
        #expect(Set(names).count == 100)
        #expect(names.sorted() != names)
        #expect(names.allSatisfy { $0.utf8.count == 18 && $0.hasPrefix("CASE-2026-") })
    }
}
