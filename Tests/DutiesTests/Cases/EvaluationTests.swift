import Diagnostics
import Testing

@testable import Duties

struct EvaluationTests {
    private let engine = DutyEngine()
    private let now = noon("2026-11-27")

    private func evaluate(_ facts: [String: FactValue], _ change: (inout CaseFacts) -> Void = { _ in }) -> Evaluation {
        var subject = CaseFacts(facts: FactSet(facts))
        change(&subject)
        return engine.evaluate(subject, now: now)
    }

    /// A malfunction without harm that could be serious; whether the labelling predicted it is not known.
    private static let malfunction: [String: FactValue] = [
        "product.jp.marketed": .bool(true), "event.malfunction": .bool(true), "event.outcome": .choice("none"),
        "event.could_cause": .choice("serious"),
        "event.infection": .bool(false), "event.foreign_action": .bool(false), "product.jp.rate_designated": .bool(false),
        "investigation.started": .bool(true), "t.aware": .time(noon("2026-11-23")),
    ]

    @Test func anUnknownFactKeepsTheShorterClockAlive() throws {
        var facts = Self.malfunction
        facts["investigation.started"] = .bool(false)
        let open = evaluate(facts)
        #expect(open.finding("jp.68-10.malfunction-unlabelled.15d")?.verdict == .mightFire)
        #expect(open.finding("jp.68-10.malfunction.30d")?.verdict == .mightFire)
        let plan = try #require(open.families.first { $0.family == "jp.68-10" })
        #expect(plan.workTo == .day(day("2026-12-08"), .tokyo) && plan.isKeptAliveByUnknown)
        #expect(open.stillUnknown("jp.68-10.malfunction-unlabelled.15d").map(\.id) == ["event.labelled"])
        #expect(open.questions.first { $0.fact.id == "event.labelled" }?.decides.contains("jp.68-10.malfunction.30d") == true)
        facts["event.labelled"] = .bool(true)
        let settled = evaluate(facts)
        #expect(settled.finding("jp.68-10.malfunction-unlabelled.15d")?.verdict == .doesNotFire)
        #expect(settled.finding("jp.68-10.malfunction.30d")?.verdict == .fires)
        #expect(settled.families.first { $0.family == "jp.68-10" }?.workTo == .day(day("2026-12-23"), .tokyo))
        facts["event.labelled"] = .bool(false)
        #expect(evaluate(facts).finding("jp.68-10.malfunction-unlabelled.15d")?.verdict == .fires)
        #expect(evaluate(facts).finding("jp.68-10.malfunction.30d")?.verdict == .doesNotFire)
    }

    @Test func fifteenDaysFromTheStartAndIncompleteOnTime() throws {
        let result = evaluate(Self.malfunction)
        let plan = try #require(result.finding("jp.cs.plan-15d"))
        #expect(plan.verdict == .fires && plan.clock?.state == .running && plan.clock?.dates?.safe.day == day("2026-12-08"))
        #expect(plan.milestones.map { $0.day?.description } == ["2026-11-23", "2026-12-03", "2026-12-07", "2026-12-08", nil])
        let followed = evaluate(Self.malfunction.merging(["t.next_report": .time(noon("2027-01-15"))]) { $1 })
        #expect(followed.finding("jp.cs.plan-15d")?.milestones.last?.day == day("2027-01-15"))
    }

    @Test func nothingKnownHidesNothing() {
        let result = evaluate([:])
        #expect(result.findings.allSatisfy { $0.verdict == .mightFire || $0.rule.strength == .proposal || $0.rule.condition == "always" })
        #expect(result.live.allSatisfy { [.startUnknown, .standing, .noNumber, .notStarted].contains($0.clock?.state) })
    }

    @Test func statesOfAClock() {
        func state(_ aware: FactValue, _ now: String, _ submissions: [Submission] = []) -> ClockReading.State? {
            var subject = CaseFacts(facts: FactSet(Self.malfunction.merging(["t.aware": aware]) { $1 }))
            subject.submissions = submissions
            return engine.evaluate(subject, now: noon(now)).finding("jp.cs.plan-15d")?.clock?.state
        }
        let aware = FactValue.time(noon("2026-04-21"))
        #expect(state(.unknown, "2026-04-22") == .startUnknown)
        #expect(state(.notHappened, "2026-04-22") == .notStarted)
        #expect(state(aware, "2026-04-20") == .notStarted)
        #expect(state(aware, "2026-05-01") == .running)
        #expect(state(aware, "2026-05-02") == .pastSafe)
        #expect(state(aware, "2026-05-06") == .pastSafe)
        #expect(state(aware, "2026-05-07") == .overdue)
        let first = Submission(duty: "jp.cs.plan-15d", kind: .incomplete, at: noon("2026-05-01"), number: "A-1")
        #expect(state(aware, "2026-05-10", [first]) == .reportedIncomplete)
        #expect(state(aware, "2026-06-10", [first, Submission(duty: "jp.cs.plan-15d", kind: .complete, at: noon("2026-06-01"))]) == .reported)
    }

    @Test func awarenessIsNeverMovedSilently() throws {
        var facts = FactSet(Self.malfunction)
        #expect(throws: DutyError.self) { try facts.state("t.aware", FactVersion(.time(noon("2026-11-25")))) }
        #expect(throws: DutyError.self) { try facts.state("t.aware", FactVersion(.time(noon("2026-11-25")), reason: "  ")) }
        #expect(facts["t.aware"] == .time(noon("2026-11-23")))
        try facts.state(
            "t.aware", FactVersion(.time(noon("2026-11-25")), by: "Sato", recorded: noon("2026-11-26"), reason: "the call was of another device"))
        let clock = try #require(engine.evaluate(CaseFacts(facts: facts), now: now).finding("jp.cs.plan-15d")?.clock)
        #expect(clock.start == noon("2026-11-25") && clock.isStartMovedLater)
        #expect(clock.earlierStarts.map(\.reason) == ["the call was of another device"])
        #expect(clock.earlierStarts.first?.dates?.safe.day == day("2026-12-08"))
        // An answer to what was unknown needs no reason.
        var open = FactSet(["t.aware": .unknown])
        try open.state("t.aware", FactVersion(.time(noon("2026-11-25"))))
        #expect(open.versions(of: "t.aware").count == 2)
    }

    private static let gateway: [String: FactValue] = [
        "product.eu.marketed": .bool(true), "product.eu.regime": .choice("none"), "product.eu.digital_elements": .bool(true),
        "vuln.exploited": .choice("active"), "t.aware": .time(noon("2026-11-26")),
    ]

    @Test func clocksOfSeveralKindsAtOnce() throws {
        let result = evaluate(Self.gateway)
        #expect(result.finding("eu.cra.vuln.24h")?.clock?.dates?.legal.text == "2026-11-27T04:00:00+01:00")
        #expect(result.finding("eu.cra.vuln.72h")?.clock?.dates?.legal.text == "2026-11-29T04:00:00+01:00")
        #expect(result.finding("eu.cra.vuln.14d")?.clock?.state == .startUnknown)
        #expect(result.finding("eu.mdr.87.15d")?.verdict == .doesNotFire)
        var device = Self.gateway
        device["product.eu.regime"] = .choice("mdr")
        #expect(evaluate(device).finding("eu.cra.vuln.24h")?.verdict == .doesNotFire)
    }

    @Test func aRuleAppliesFromItsFirstDay() {
        func verdict(_ aware: FactValue) -> Verdict? { evaluate(Self.gateway.merging(["t.aware": aware]) { $1 }).finding("eu.cra.vuln.24h")?.verdict }
        #expect(verdict(.time(noon("2026-09-11"))) == .fires)
        #expect(verdict(.time(noon("2026-09-10"))) == .notInForce)
        // The day of Europe counts: seven in the morning in Japan is still the 10th there.
        #expect(verdict(.time(Instant("2026-09-11T06:59:59+09:00") ?? now)) == .notInForce)
        #expect(verdict(.unknown) == .mightFire)
    }

    @Test func aProposalIsNeverADuty() {
        let facts: [String: FactValue] = [
            "product.eu.marketed": .bool(true), "product.eu.regime": .choice("mdr"), "vuln.exploited": .choice("active"),
        ]
        #expect(evaluate(facts).finding("eu.mdr.87a")?.verdict == .notInForce)
    }

    @Test func aClockThatStartsWithAnotherReport() throws {
        let facts = Self.gateway.merging(["eu.severe_incident": .bool(true)]) { $1 }
        #expect(evaluate(facts).finding("eu.cra.incident.1m")?.clock?.state == .notStarted)
        let sent = evaluate(facts) {
            $0.submissions = [
                Submission(duty: "eu.cra.incident.72h", kind: .complete, at: noon("2026-11-30")),
                Submission(duty: "eu.cra.incident.72h", kind: .followUp, at: noon("2026-12-02")),
            ]
        }
        #expect(sent.finding("eu.cra.incident.1m")?.clock?.dates?.legal == .day(day("2026-12-30"), .centralEurope))
    }

    @Test func aVerificationHoldsForTheTextThatWasCompared() throws {
        let rule = try #require(engine.book.rule("jp.68-10.malfunction.30d"))
        func state(_ digest: String) -> VerificationState? {
            evaluate(Self.malfunction) {
                $0.verifications = [Verification(rule: rule.id, digest: digest, by: "Sato", at: now, against: "施行規則 2026-05-01")]
            }.finding(rule.id)?.verification
        }
        #expect(evaluate(Self.malfunction).finding(rule.id)?.verification == .verifyFirst)
        #expect(state(rule.digest)?.isReliable == true && state(rule.digest)?.name == "verified")
        #expect(state("0")?.isReliable == false && state("0")?.name == "verification-outdated")
        #expect(evaluate(Self.malfunction).finding("jp.cs.plan-15d")?.verification == .shipped)
    }

    @Test func reasonsInBothLanguages() {
        let result = evaluate(Self.malfunction)
        #expect(
            result.explanation("jp.68-10.malfunction-unlabelled.15d", in: .english)
                == "Because on the market in Japan: yes; a malfunction happened: yes; harm that happened: none; harm that could happen: serious."
                + " Still unknown: predictable from the labelling.")
        #expect(
            result.explanation("jp.68-10.death.15d", in: .japanese) == "理由: 患者等に起きた被害=「なし」。")
        #expect(result.explanation("no.such.rule", in: .english).isEmpty)
    }

    @Test func onesOwnPolicyGivesTheDays() {
        let facts: [String: FactValue] = ["t.cvd_received": .time(noon("2026-11-24"))]
        #expect(evaluate(facts).finding("intl.cvd.ack")?.clock?.state == .noNumber)
        let known = evaluate(facts.merging(["policy.ack_days": .number(5)]) { $1 })
        #expect(known.finding("intl.cvd.ack")?.clock?.dates?.legal.day == day("2026-11-29"))
    }

    @Test func aPauseThatTheRuleDoesNotAllowStopsNothing() {
        func due(_ rule: String, _ facts: [String: FactValue]) -> CalendarDay? {
            evaluate(facts) { $0.pauses = [Pause(duty: rule, from: noon("2026-11-24"), to: noon("2026-11-30"), reason: "x")] }
                .finding(rule)?.clock?.dates?.raw.day
        }
        #expect(due("jp.cs.plan-15d", Self.malfunction) == day("2026-12-08"))
        let coordinated: [String: FactValue] = ["vuln.jpcert_contacted": .bool(true), "t.jpcert_contact": .time(noon("2026-11-23"))]
        #expect(due("jp.vuln.publish-45d", coordinated) == day("2027-01-12"))
    }

    @Test func anUnknownStartIsAQuestion() throws {
        var facts = Self.malfunction
        facts["t.aware"] = nil
        let question = try #require(evaluate(facts).questions.first { $0.fact.id == "t.aware" })
        #expect(question.starts.contains("jp.cs.plan-15d") && question.starts.contains("jp.68-10.malfunction-unlabelled.15d"))
    }
}
