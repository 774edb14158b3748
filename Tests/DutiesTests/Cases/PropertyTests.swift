import Diagnostics
import Testing

@testable import Duties

/// What holds for all cases, tried on many that chance made.
struct PropertyTests {
    private static let engine = DutyEngine()
    private static let now = noon("2026-11-27")

    private func randomValue(_ fact: FactDefinition, _ random: inout Seeded) -> FactValue {
        switch fact.type {
        case .bool: return .bool(Bool.random(using: &random))
        case .choice(let choices): return .choice(choices[Int.random(in: 0..<choices.count, using: &random)].id)
        case .number: return .number(Int.random(in: 0...2000, using: &random))
        case .time:
            guard Int.random(in: 0..<4, using: &random) > 0 else { return .notHappened }
            return .time(Instant(seconds: Self.now.seconds - Int.random(in: 0...5_000_000, using: &random)))
        }
    }

    private func evaluate(_ values: [String: FactValue]) -> Evaluation { Self.engine.evaluate(CaseFacts(facts: FactSet(values)), now: Self.now) }

    @Test func learningMoreSettlesAndNeverHides() {
        var random = Seeded(2026)
        let facts = Self.engine.book.vocabulary.facts
        for _ in 0..<60 {
            let all = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, randomValue($0, &random)) })
            var known = all.filter { $0.key.hasPrefix("t.") }
            var before = evaluate(known)
            for fact in facts.shuffled(using: &random) where known[fact.id] == nil {
                known[fact.id] = all[fact.id]
                guard Int.random(in: 0..<8, using: &random) == 0 else { continue }
                let after = evaluate(known)
                for (old, new) in zip(before.findings, after.findings) where old.verdict != new.verdict {
                    guard old.verdict == .mightFire || new.verdict == .doesNotFire && old.verdict == .notInForce else {
                        Issue.record("\(old.rule.id): \(old.verdict) became \(new.verdict)")
                        return
                    }
                }
                // With the same starts, knowing more never brings a family's date forward.
                for plan in after.families {
                    guard let earlier = before.families.first(where: { $0.family == plan.family }) else { continue }
                    #expect(earlier.workTo.limit <= plan.workTo.limit, "\(plan.family)")
                }
                before = after
            }
            for finding in evaluate(all).findings { #expect(finding.verdict != .mightFire, "\(finding.rule.id)") }
        }
    }

    @Test func whatAppliesInTheEndWasAlwaysShown() {
        var random = Seeded(99)
        let facts = Self.engine.book.vocabulary.facts
        for _ in 0..<300 {
            let all = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, randomValue($0, &random)) })
            let end = evaluate(all)
            // Forget any facts, times of start too.
            let some = evaluate(all.filter { _ in Bool.random(using: &random) })
            for (full, part) in zip(end.findings, some.findings) where full.verdict == .fires { #expect(part.isLive, "\(full.rule.id)") }
        }
    }

    /// What boards go by is what the evaluation of each case says.
    @Test func theOutlookIsThatOfTheEvaluation() {
        var random = Seeded(31)
        let book = Self.engine.book
        for _ in 0..<300 {
            var values: [String: FactValue] = [:]
            var current = CurrentFacts(book)
            for fact in book.vocabulary.facts where Bool.random(using: &random) {
                values[fact.id] = randomValue(fact, &random)
                current.state(fact.id, .unknown)
                current.state(fact.id, values[fact.id] ?? .unknown)
            }
            let submissions = book.rules.filter { _ in Int.random(in: 0..<8, using: &random) == 0 }.map { rule in
                Submission(duty: rule.id, kind: Bool.random(using: &random) ? .complete : .incomplete, at: Self.now, number: nil)
            }
            let pauses = book.rules.filter { $0.clock.pauseCitation != nil && Bool.random(using: &random) }.map { rule in
                Pause(
                    duty: rule.id, from: Self.now.adding(seconds: -Int.random(in: 0...3_000_000, using: &random)),
                    to: Bool.random(using: &random) ? Self.now : nil, reason: "x")
            }
            let subject = CaseFacts(facts: FactSet(values), submissions: submissions, pauses: pauses)
            let whole = Self.engine.evaluate(subject, now: Self.now).findings.enumerated().filter { _, finding in
                finding.isOpen && (finding.clock?.dates != nil || finding.clock?.state == .startUnknown)
            }
            var outlook: [DutyOutlook] = []
            Self.engine.outlook(current, submissions, pauses, now: Self.now) { outlook.append($0) }
            #expect(outlook.map(\.place) == whole.map(\.offset))
            #expect(outlook.map(\.verdict) == whole.map(\.element.verdict))
            #expect(outlook.map(\.safe) == whole.map(\.element.clock?.dates?.safe))
            let findings = Self.engine.findings(outlook.map(\.place), subject, now: Self.now)
            #expect(findings.map(\.clock) == whole.map(\.element.clock))
        }
    }

    @Test func theSameInputGivesTheSameBytes() {
        var random = Seeded(5)
        for _ in 0..<5 {
            let values = Dictionary(
                uniqueKeysWithValues: Self.engine.book.vocabulary.facts.filter { _ in Bool.random(using: &random) }.map {
                    ($0.id, randomValue($0, &random))
                })
            #expect(evaluate(values).json() == evaluate(values).json())
            #expect(evaluate(values).lines(in: .japanese, showsOthers: true) == evaluate(values).lines(in: .japanese, showsOthers: true))
        }
    }

    @Test func safeComesBeforeLegalAndNeverBeforeTheStart() {
        for rule in Self.engine.book.rules {
            for offset in stride(from: 0, to: 1200, by: 1) {
                let start = noon("2026-01-01").adding(seconds: offset * 86_400)
                guard let dates = ClockReckoner(rule.clock).dates(from: start) else { break }
                guard dates.safe.limit <= dates.raw.limit, dates.raw.limit <= dates.legal.limit, dates.safe.limit > start else {
                    Issue.record("\(rule.id) \(start)")
                    return
                }
            }
        }
    }
}
