import Diagnostics
import Duties
import Testing

@testable import Lifecycle

struct GateTests {
    private func facts(today: String, tellings: [Telling] = [], onHand: Set<PackageItem> = [], evidence: [GateEvidence] = []) throws -> GateFacts {
        let recipients = [Recipient(id: "A", name: "A", sold: day("2027-01-10"))]
        let notices = try NoticeFacts(stage: Sample.stage(today: today), recipients: recipients, tellings: tellings)
        return GateFacts(notices: notices, collisions: nil, onHand: onHand, evidence: evidence)
    }

    @Test func whatIsNotKnownKeepsTheGateShut() throws {
        let gate = EntryGate(to: .support, try facts(today: "2027-03-31"))
        let readings = Dictionary(uniqueKeysWithValues: gate.readings.map { ($0.item.id, $0.isMet) })
        #expect(readings["plan-approved"] == .yes)
        #expect(readings["plan-inputs"] == .no)
        #expect(readings["collisions-settled"] == .unknown)
        #expect(readings["release-package"] == .no)
        #expect(!gate.isOpen)
    }

    @Test func limitedSupportOpensWhenAllIsThere() throws {
        let tellings = [NoticeSubject.eol, .eos].map { Telling(to: "A", $0, planVersion: 2, on: day("2030-06-01"), .acknowledged) }
        let onHand = Set(PackageItem.contents(of: .eol))
        let gate = EntryGate(to: .limitedSupport, try facts(today: "2036-03-31", tellings: tellings, onHand: onHand))
        #expect(gate.missing.map(\.item.id) == ["eol-process"])
        // An IMDRF recommendation is shown apart and keeps nothing shut.
        #expect(gate.recommended.map(\.item.id) == ["status-page-eol"])
        let evidence = try GateEvidence(item: "status-page-eol", reference: "page 4", on: day("2036-03-01"), by: "Sato")
        let told = EntryGate(to: .limitedSupport, try facts(today: "2036-03-31", tellings: tellings, onHand: onHand, evidence: [evidence]))
        #expect(told.recommended.isEmpty)
    }

    @Test func nobodyTicksWhatIsReckoned() {
        #expect(refusal { _ = try GateEvidence(item: "eos-told", reference: "x", on: day("2036-03-01"), by: "Sato") } == "LIFE-011")
        #expect(refusal { _ = try GateEvidence(item: "nonsense", reference: "x", on: day("2036-03-01"), by: "Sato") } == "LIFE-011")
    }

    @Test func idsAreUniqueAndEveryReckonedItemHasAnAnswer() throws {
        #expect(Set(GateItem.table.map(\.id)).count == GateItem.table.count)
        let answers = GateAnswers(try facts(today: "2030-06-02"))
        for item in GateItem.table where item.isReckoned {
            #expect(answers.answer(item).1.english != "nothing is recorded" || ["eol-process", "eos-decided"].contains(item.id), "\(item.id)")
        }
    }
}
