import Diagnostics
import Duties
import PSIRT
import Synchronization
import TestDatabases
import Testing

@testable import Registry

/// Who does not need to know of an advisory learns nothing of it, on any way, until it is out under an open label.
@Suite struct AdvisorySecrecyTests {
    private let psirt = AdvisoryDesk.psirt
    private let hour = "2026-12-01T01:00:00Z"
    private let others = [AdvisoryDesk.safety, AdvisoryDesk.quality, TestDesk.person(.administrator), TestDesk.person(.viewer)]
    private let report = CaseReport(.vulnerability, from: .finder, title: "x", description: "x", reporter: "f@example.com", label: .green)

    private func openCase(_ own: AdvisoryDesk) async throws -> String {
        try await own.registry.perform(OpenCase(report), as: psirt).number
    }

    private func every(_ number: String) -> [RightsEntry] {
        let own = [
            "SetAdvisoryProfile", "ShowAdvisoryProfile", "DraftAdvisory", "AdvisoryVulnerabilities", "ListAdvisories", "PublishedAdvisories",
            "PublicAdvisories",
        ]
        return RightsEntry.advisories(.present, number: number).filter { !own.contains($0.name) }
    }

    /// What somebody hears, word for word, with the number taken out.
    private func answer(_ entry: RightsEntry, _ number: String, _ registry: Registry, _ person: Principal) async -> String {
        do {
            try await entry.attempt(registry, person)
            return "done"
        } catch let error as any ExplainedError {
            return error.wording.english.replacing(number, with: "NUMBER")
        } catch {
            return "\(error)"
        }
    }

    private func audit(_ own: AdvisoryDesk, _ person: Principal) async throws -> String {
        let listed = try await own.registry.ask(ListAudit(limit: 10_000), as: person).map { "\($0)" }.joined()
        let exported = Mutex("")
        _ = try await own.registry.ask(
            ExportAudit { bytes in exported.withLock { $0 += String(decoding: bytes, as: UTF8.self) } }, as: person)
        return listed + exported.withLock { $0 }
    }

    @Test(arguments: TestDatabase.present) func anEmbargoedAdvisoryIsAsOneThatIsNotThere(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            // The case itself is open to all who see the product: the embargo of the advisory alone must hold.
            let number = try await own.draft(psirtCase: try await openCase(own), sharing: AdvisorySharing(embargoUntil: hour))
            let open = try await own.draft()
            try await own.registry.perform(EditAdvisory(number, texts: [.init("title", .english, "Hidden words")]), as: psirt)
            for person in others {
                for (real, absent) in zip(every(number), every("MIMA-SA-2026-NONE")) {
                    let heard = await answer(real, number, own.registry, person)
                    #expect(await answer(absent, "MIMA-SA-2026-NONE", own.registry, person) == heard, "\(real.name) as \(person.handle)")
                }
                #expect(try await own.registry.ask(ListAdvisories(), as: person).map(\.advisory.number) == [open])
                for query in [
                    ListAdvisories(vulnerability: AdvisoryDesk.flaw), ListAdvisories(product: "PUMP-100"), ListAdvisories(states: [.draft]),
                ] {
                    #expect(try await own.registry.ask(query, as: person).map(\.advisory.number) == [open])
                }
                #expect(try await own.registry.ask(ListAdvisories(search: "hidden"), as: person).isEmpty)
                #expect(try await own.registry.ask(ListAdvisories(search: String(number.suffix(4))), as: person).isEmpty)
            }
            #expect(try await own.registry.ask(ListAdvisories(search: "HIDDEN"), as: psirt).map(\.advisory.number) == [number])
            for person in others where person.handle != "viewer" {
                let text = try await audit(own, person)
                for word in [number, "Hidden words", hour] { #expect(!text.contains(word), "\(word) as \(person.handle)") }
                #expect(text.contains(open))
            }
            #expect(try await audit(own, psirt).contains("Hidden words"))
            _ = try await own.registry.ask(VerifyAudit(), as: others[0])
        }
    }

    /// The hour opens nothing by itself; the publication does. A signature under it is not told before either.
    @Test(arguments: TestDatabase.present) func theEmbargoHoldsToItsHour(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await openCase(own)
            try await own.registry.perform(
                SetCaseSharing(subject, label: .clear, consent: "mail of the finder"), as: psirt)
            let number = try await own.draft(psirtCase: subject, sharing: AdvisorySharing(embargoUntil: hour))
            try await own.settle(number)
            try await own.registry.perform(SubmitAdvisory(number), as: psirt)
            // Whoever approves must be one of those who need to know.
            await #expect(throws: RegistryError.notFound(.advisory, number)) { try await own.approve(number) }
            try await own.registry.perform(ChangeParticipants(subject, joining: ["safety"]), as: psirt)
            try await own.approve(number)
            #expect(try await own.registry.ask(PublishedAdvisories(), as: psirt).isEmpty)
            own.desk.clock.now = "2026-12-01T00:59:59Z"
            let refusal = await #expect(throws: AdvisoryError.self) { try await own.publish(number) }
            #expect(refusal?.code == "ADVREG-005" && refusal?.wording.english.contains(hour) == true)
            let quality = try await audit(own, AdvisoryDesk.quality)
            #expect(!quality.contains(number) && !quality.contains("SignApproval") && !quality.contains("ApproveAdvisory"))
            own.desk.clock.now = hour
            await #expect(throws: RegistryError.notFound(.advisory, number)) { try await own.show(number, as: AdvisoryDesk.quality) }
            try await own.publish(number)
            let shown = try await own.show(number, as: AdvisoryDesk.quality)
            #expect(shown.version.state == .published && shown.advisory.isOpen)
            #expect(try await own.registry.ask(PublishedAdvisories(), as: AdvisoryDesk.quality).count == 2)
            // A new version in work is again for those who work on it.
            try await own.registry.perform(ReviseAdvisory(number), as: psirt)
            try await own.registry.perform(
                SetAdvisorySharing(number, AdvisorySharing(embargoUntil: "2027-01-01T00:00:00Z")), as: psirt)
            #expect(try await own.show(number, as: AdvisoryDesk.quality).versions.map(\.number) == [1])
            #expect(try await own.show(number).versions.map(\.number) == [1, 2])
            #expect(try await own.registry.ask(ListAdvisories(), as: AdvisoryDesk.quality).map(\.version.number) == [1])
        }
    }

    /// The case's own label and embargo bind what is made of it.
    @Test(arguments: TestDatabase.present) func theCaseBinds(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await openCase(own)
            try await own.registry.perform(ChangeParticipants(subject, joining: ["safety"]), as: psirt)
            let number = try await own.draft(psirtCase: subject)
            try await own.approved(number)
            // A GREEN case does not go to the public.
            await #expect(throws: RegistryError.self) { try await own.publish(number) }
            try await own.registry.perform(SetCaseSharing(subject, label: .clear, consent: "mail of the finder"), as: psirt)
            try await own.registry.perform(
                SetCaseSharing(subject, embargo: .until("2026-12-01T10:00", .tokyo, agreedWith: "JPCERT/CC")), as: psirt)
            let refusal = await #expect(throws: RegistryError.self) { try await own.publish(number) }
            #expect(refusal?.wording.english.contains("JPCERT/CC") == true)
            own.desk.clock.now = hour
            try await own.publish(number)
        }
    }

    /// A strict label goes to named recipients only, and stays among those who need to know after it went out.
    @Test(arguments: TestDatabase.present) func aStrictLabelGoesToNamedRecipients(_ driver: TestDatabase) async throws {
        try await AdvisoryDesk.with(driver) { own in
            let subject = try await openCase(own)
            try await own.registry.perform(ChangeParticipants(subject, joining: ["safety"]), as: psirt)
            let number = try await own.draft(psirtCase: subject, sharing: AdvisorySharing(label: .amber))
            try await own.approved(number)
            await #expect(throws: AdvisoryError.noRecipients(label: "TLP:AMBER")) { try await own.publish(number) }
            try await own.registry.perform(ReturnAdvisory(number), as: psirt, reason: "宛先の追加")
            try await own.registry.perform(
                SetAdvisorySharing(number, AdvisorySharing(label: .amber, recipients: ["Central Hospital"])), as: psirt)
            // Loosening what was agreed needs a reason.
            await #expect(throws: RegistryError.reasonMissing) {
                try await own.registry.perform(SetAdvisorySharing(number, AdvisorySharing(label: .green, recipients: ["x"])), as: psirt)
            }
            try await own.approved(number)
            try await own.publish(number)
            await #expect(throws: RegistryError.notFound(.advisory, number)) { try await own.show(number, as: AdvisoryDesk.quality) }
            #expect(try await own.registry.ask(PublishedAdvisories(), as: AdvisoryDesk.quality).isEmpty)
            let out = try await own.registry.ask(PublishedAdvisories(labels: [.amber]), as: psirt)
            #expect(out.count == 2 && out[0].recipients == ["Central Hospital"])
            #expect(try await own.registry.ask(PublishedAdvisories(labels: [.clear, .green]), as: psirt).isEmpty)
            await #expect(throws: RegistryError.self) { try await own.registry.perform(NotifyAdvisory(number), as: psirt) }
        }
    }

    /// Numbers tell nothing of how many there are.
    @Test func numbersAreDrawn() {
        var random = SeededGenerator(seed: 7)
        var taken: Set<String> = []
        for _ in 0..<500 {
            let number = AdvisoryNumber.draw("SMD-SA", year: "2026", using: &random) { taken.contains($0) }
            #expect(taken.insert(number).inserted && number.hasPrefix("SMD-SA-2026-") && number.utf8.count == 16)
        }
        let full = AdvisoryNumber.draw("A", year: "2026", using: &random) { $0.utf8.count <= 11 }
        #expect(full.utf8.count == 13)
    }
}
