import Diagnostics
import Duties
import PSIRT
import TestDatabases
import Testing

@testable import Registry

/// The rules of duties at a desk: comparisons with sources, own packs, clocks that stand still.
@Suite struct DutyRuleTests {
    private let psirt = TestDesk.person(.psirt)
    private let safety = TestDesk.person(.safety)

    private static let pack = """
        pack: own
        version: "1"
        jurisdiction: jp
        facts:
          - {id: own.alarm, type: yes-no, label: {ja: "警報の停止", en: "alarm stopped"}, question: {ja: "?", en: "?"}, source: "12"}
        rules:
          - id: own.alarm.3d
            bearer: mah
            title: {ja: "警報の停止を社長に知らせる", en: "tell the president of a stopped alarm"}
            text: {ja: "三日以内に知らせる。", en: "Tell within three days."}
            when: own.alarm
            clock: {start: t.aware, length: 3, unit: calendar-day, first-day: not-counted, roll: none}
            recipients: [reporter]
            citation: "社内規程 12"
            strength: desirable
            evidence: {clause: primary}
            ship: ok
        """

    private func open(_ registry: Registry) async throws -> String {
        let report = CaseReport(
            .vulnerability, from: .finder, title: "x", description: "x", reporter: "f@example.com", receivedAt: "2026-11-20T00:00:00Z",
            acknowledgeDays: 5, label: .green)
        return try await registry.perform(OpenCase(report), as: psirt).number
    }

    private func install(_ text: String, _ registry: Registry) async throws {
        try await registry.perform(InstallDutyPack(Array(text.utf8), file: "own.yaml"), as: safety)
    }

    @Test(arguments: TestDatabase.present) func aComparedRuleCountsUntilItsTextChanges(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            func entry() async throws -> ListDutyRules.Entry {
                try #require(try await registry.ask(ListDutyRules(), as: psirt).rules.first { $0.rule.isVerifyFirst })
            }
            let rule = try await entry().rule
            #expect(try await entry().verification == .verifyFirst)
            await #expect(throws: RegistryError.notAllowed(person: "psirt", permission: .keepDutyRules)) {
                try await registry.perform(VerifyDutyRule(rule.id, digest: rule.digest, against: "e-Gov"), as: psirt)
            }
            await #expect(throws: RegistryError.changedMeanwhile(.dutyVerification, rule.id)) {
                try await registry.perform(VerifyDutyRule(rule.id, digest: "0", against: "e-Gov"), as: safety)
            }
            try await registry.perform(VerifyDutyRule(rule.id, digest: rule.digest, against: "e-Gov"), as: safety)
            #expect(try await entry().verification.isReliable)
            #expect(try await entry().verification.record?.by == "safety")
            // What the case shows is the same.
            let number = try await open(registry)
            let duties = try await registry.ask(CaseDuties(number), as: psirt)
            #expect(duties.finding(rule.id)?.verification.isReliable == true)
            let entries = try await registry.ask(ListDuties(), as: psirt).entries
            for entry in entries where entry.duty.rule.id == rule.id { #expect(entry.duty.verification.isReliable) }
        }
    }

    @Test(arguments: TestDatabase.present) func anOwnPackHoldsAndAFaultyOneChangesNothing(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await open(registry)
            await #expect(throws: RegistryError.self) { try await registry.perform(StateCaseFact(number, "own.alarm", "yes"), as: psirt) }
            try await install(Self.pack, registry)
            try await registry.perform(StateCaseFact(number, "own.alarm", "yes"), as: psirt)
            try await registry.perform(StateCaseFact(number, "t.aware", "2026-11-21T00:00:00Z"), as: psirt, reason: "x")
            #expect(try await registry.ask(CaseDuties(number), as: psirt).finding("own.alarm.3d")?.verdict == .fires)
            func due() async throws -> String? {
                try await registry.ask(ListDuties(), as: psirt).entries.first { $0.duty.rule.id == "own.alarm.3d" }?.duty.clock?.dates?.safe.text
            }
            #expect(try await due() == "2026-11-24")
            // A fact that nobody knows: refused with file, line and place, and the old one goes on.
            let faulty = Self.pack.replacing("when: own.alarm", with: "when: own.alram")
            let refusal = await #expect(throws: RegistryError.self) { try await install(faulty, registry) }
            guard case .invalid(let problems)? = refusal else {
                Issue.record("\(String(describing: refusal))")
                return
            }
            let words = problems.map(\.wording.english).joined()
            #expect(words.contains("own.yaml") && words.contains("/rules/0/when") && words.contains("own.alarm"), "\(words)")
            #expect(try await due() == "2026-11-24")
            // Another of the same name takes its place.
            try await install(Self.pack.replacing("length: 3", with: "length: 2").replacing("\"1\"", with: "\"2\""), registry)
            #expect(try await due() == "2026-11-23")
            #expect(try await registry.ask(ListDutyRules(), as: psirt).packs.map(\.pack.version) == ["2"])
            // One that another needs stays.
            let other = Self.pack.replacing("pack: own", with: "pack: other").replacing("own.alarm.3d", with: "other.alarm")
            let leaning = other.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("own.alarm, type") && $0 != "facts:" }
            try await install(leaning.joined(separator: "\n"), registry)
            await #expect(throws: RegistryError.self) { try await registry.perform(RemoveDutyPack("own"), as: safety) }
            try await registry.perform(RemoveDutyPack("other"), as: safety)
            try await registry.perform(RemoveDutyPack("own"), as: safety)
            #expect(try await due() == nil)
            #expect(try await registry.ask(ListDutyRules(), as: psirt).packs.isEmpty)
            await #expect(throws: RegistryError.notFound(.dutyPack, "own")) { try await registry.perform(RemoveDutyPack("own"), as: safety) }
        }
    }

    @Test(arguments: TestDatabase.present) func aClockStandsStillOnlyWhereItsSourceAllowsIt(_ driver: TestDatabase) async throws {
        try await TestDesk.with(driver) { desk in
            let registry = desk.registry
            let number = try await open(registry)
            try await registry.perform(StateCaseFact(number, "vuln.certcc_coordinates", "yes"), as: psirt)
            try await registry.perform(StateCaseFact(number, "t.certcc_contact", "2026-11-20T12:00:00Z"), as: psirt)
            let rule = "intl.certcc.45d"
            func due() async throws -> String? {
                let shown = try await registry.ask(CaseDuties(number), as: psirt).finding(rule)?.clock?.dates?.raw.text
                let listed = try await registry.ask(ListDuties(), as: psirt).entries.first { $0.duty.rule.id == rule }?.duty.clock?.dates?.raw.text
                #expect(shown == listed)
                return shown
            }
            #expect(try await due() == "2027-01-04")
            let pause = PauseDutyClock(number, rule, from: "2026-11-21T05:00:00Z", agreedBy: "CERT/CC")
            await #expect(throws: RegistryError.reasonMissing) { try await registry.perform(pause, as: psirt) }
            await #expect(throws: RegistryError.self) {
                try await registry.perform(
                    PauseDutyClock(number, "intl.cvd.ack", from: "2026-11-21T05:00:00Z", agreedBy: "x"), as: psirt, reason: "x")
            }
            try await registry.perform(pause, as: psirt, reason: "the fix needs a part")
            #expect(try await registry.ask(CaseDuties(number), as: psirt).finding(rule)?.clock?.state == .paused)
            await #expect(throws: RegistryError.self) { try await registry.perform(pause, as: psirt, reason: "twice") }
            await #expect(throws: RegistryError.self) {
                try await registry.perform(EndDutyPause(number, rule, at: "2026-11-20T00:00:00Z"), as: psirt)
            }
            try await registry.perform(EndDutyPause(number, rule, at: "2026-11-24T05:00:00Z"), as: psirt)
            #expect(try await registry.ask(CaseDuties(number), as: psirt).finding(rule)?.clock?.state == .running)
            #expect(try await due() == "2027-01-07")
            // Who takes no part changes nothing.
            await #expect(throws: RegistryError.self) {
                try await registry.perform(EndDutyPause(number, rule, at: "2026-11-25T05:00:00Z"), as: TestDesk.person(.quality))
            }
        }
    }
}
