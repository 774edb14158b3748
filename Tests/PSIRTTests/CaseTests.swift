import Duties
import Testing

@testable import PSIRT

struct CaseTests {
    private static func answered() throws -> MisuseAnswers {
        var answers = MisuseAnswers()
        for kind in MisuseKind.allCases { try answers.answer(kind, .no, how: "logs of all devices read") }
        return answers
    }

    private func move(
        _ from: CaseStep, _ to: CaseStep, closing: ClosingReason? = nil, reason: String? = nil, _ change: (inout CaseProgress) -> Void = { _ in }
    ) -> String? {
        var progress = CaseProgress(
            step: from, kind: .vulnerability, origin: .finder, isAcknowledged: true, hasOwner: true, hasSubject: true, isInUse: false,
            isReporterInformed: true)
        change(&progress)
        return refusal { try CaseMove(to: to, closing: closing, reason: reason).check(progress) }
    }

    @Test func stepsFollowTheStandard() {
        for from in CaseStep.allCases {
            for to in CaseStep.allCases where to != .closed {
                #expect((move(from, to, reason: "found") == nil) == from.following.contains(to), "\(from) to \(to)")
            }
        }
    }

    @Test func eachStepNeedsWhatItRestsOn() {
        #expect(move(.received, .verification) == nil)
        #expect(move(.received, .verification) { $0.hasOwner = false } == "PSIRT-027")
        #expect(move(.verification, .remediation) { $0.isAcknowledged = false } == "PSIRT-027")
        #expect(move(.verification, .remediation) { ($0.isAcknowledged, $0.origin) = (false, .ownTest) } == nil)
        #expect(move(.verification, .remediation) { $0.hasSubject = false } == "PSIRT-027")
        #expect(move(.verification, .remediation) { $0.kind = .incident } == "PSIRT-027")
        #expect(move(.verification, .remediation) { ($0.misuse, $0.kind) = ((try? Self.answered()) ?? .init(), .incident) } == nil)
    }

    @Test func waysBackNeedAReason() {
        for (from, to) in [
            (CaseStep.remediation, CaseStep.verification), (.release, .remediation), (.postRelease, .remediation), (.closed, .verification),
        ] {
            #expect(move(from, to) == "PSIRT-027")
            #expect(move(from, to, reason: "the fix failed") == nil)
        }
    }

    @Test func closing() {
        #expect(move(.postRelease, .closed) == "PSIRT-027")
        #expect(move(.postRelease, .closed, closing: .completed) == nil)
        #expect(move(.postRelease, .closed, closing: .completed) { $0.isReporterInformed = false } == "PSIRT-028")
        #expect(move(.verification, .closed, closing: .completed) == "PSIRT-028")
        #expect(move(.verification, .closed, closing: .nonSecurity) == "PSIRT-028")
        #expect(move(.verification, .closed, closing: .nonSecurity, reason: "a question about use") == nil)
        #expect(move(.received, .closed, closing: .duplicate, reason: "case 3") == nil)
        #expect(move(.received, .closed, closing: .otherVendor, reason: "vendor told") == "PSIRT-028")
        #expect(move(.postRelease, .closed, closing: .duplicate, reason: "case 3") == "PSIRT-028")
    }

    /// EOS ends no duty to look, as long as a device is in use.
    @Test(arguments: [(nil, "PSIRT-028"), (true, "PSIRT-028"), (false, nil)] as [(Bool?, String?)])
    func obsoleteMeansInUseNowhere(_ isInUse: Bool?, _ code: String?) {
        #expect(move(.verification, .closed, closing: .obsolete, reason: "all scrapped") { $0.isInUse = isInUse } == code)
    }

    @Test func misuseNeedsEveryAnswerInWords() throws {
        var answers = MisuseAnswers()
        #expect(answers.open == MisuseKind.allCases)
        #expect(answers.mayConcernData)
        #expect(refusal { try answers.answer(.data, .no, how: " ") } == "PSIRT-002")
        answers = try Self.answered()
        #expect(answers.isComplete && !answers.mayConcernData)
        try answers.answer(.data, .unclear, how: "log overwritten")
        #expect(answers.isComplete && answers.mayConcernData)
    }

    @Test func dutiesLearnFromTheCase() throws {
        let received = moment("2026-11-23T01:30:00Z")
        let report = CaseDutyFacts.initial(.vulnerability, .finder, received: received, acknowledgeWithin: 5)
        #expect(report["t.cvd_received"] == .time(received))
        #expect(report["policy.ack_days"] == .number(5))
        #expect(report["event.cyber_incident"] == nil)
        let incident = CaseDutyFacts.initial(.incident, .institution, received: received, aware: moment("2026-11-22T00:00:00Z"))
        #expect(incident["event.cyber_incident"] == .bool(true))
        #expect(incident["t.aware"] == .time(moment("2026-11-22T00:00:00Z")))
        #expect(incident["t.cvd_received"] == .notHappened)
        #expect(CaseDutyFacts.facts(of: try Self.answered()) == ["institution.disruption_or_leak": .bool(false)])
        var answers = try Self.answered()
        try answers.answer(.spread, .unclear, how: "not seen")
        #expect(CaseDutyFacts.facts(of: answers).isEmpty)
        try answers.answer(.care, .yes, how: "a setting was changed")
        #expect(CaseDutyFacts.facts(of: answers) == ["institution.disruption_or_leak": .bool(true)])
    }

    /// Every fact that a case gives is one that the rules know, in the type that they know.
    @Test func factsAreInTheVocabulary() throws {
        let known = RuleBook.shipped.vocabulary
        var facts: [String: FactValue] = [:]
        for kind in CaseKind.allCases {
            for origin in CaseOrigin.allCases {
                facts.merge(CaseDutyFacts.initial(kind, origin, received: moment("2026-11-23T01:30:00Z"), acknowledgeWithin: 5)) { first, _ in first }
            }
        }
        facts.merge(CaseDutyFacts.facts(of: try Self.answered())) { first, _ in first }
        for id in facts.keys { #expect(known.fact(id) != nil, "\(id)") }
    }

    @Test func aReportStartsTheClockOfItsAcknowledgement() throws {
        let facts = CaseDutyFacts.initial(.vulnerability, .finder, received: moment("2026-11-23T01:30:00Z"), acknowledgeWithin: 5)
        let evaluation = DutyEngine().evaluate(CaseFacts(facts: FactSet(facts)), now: moment("2026-11-24T00:00:00Z"))
        let finding = try #require(evaluation.live.first { $0.rule.clock.start == .fact("t.cvd_received") })
        #expect(finding.verdict == .fires)
        #expect(finding.clock?.dates != nil)
    }
}
