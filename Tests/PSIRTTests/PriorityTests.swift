import CVSS
import Diagnostics
import Duties
import Testing

@testable import PSIRT

struct PriorityTests {
    private static func random(_ id: Int, _ source: inout Seeded) -> PriorityFacts {
        func one<Value>(of values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &source)] }
        return PriorityFacts(
            id: id, status: one(of: AnalysisStatus.allCases), harm: one(of: [nil, .controlled, .uncontrolled]),
            needsInterimMeasure: Bool.random(using: &source), isExploited: Bool.random(using: &source),
            ssvc: one(of: [nil] + SSVCOutcome.allCases.map(Optional.some)),
            score: one(of: [nil, 0, 40, 70, 98, 100]).flatMap { CVSSScore(tenths: $0) }, epss: one(of: [nil, 0, 500_000_000]),
            found: one(of: [nil, Instant(seconds: 5), Instant(seconds: 9)]))
    }

    /// Total: of two findings exactly one is first; and from a before b before c follows a before c.
    @Test func orderIsTotal() {
        var source = Seeded(7)
        let facts = (0..<60).map { Self.random($0, &source) }
        for left in facts {
            #expect(!PriorityOrder.isBefore(left, left))
            for right in facts where left.id != right.id {
                let isBefore = PriorityOrder.isBefore(left, right)
                #expect(isBefore != PriorityOrder.isBefore(right, left))
                guard isBefore else { continue }
                for third in facts where PriorityOrder.isBefore(right, third) { #expect(PriorityOrder.isBefore(left, third)) }
            }
        }
    }

    @Test func orderDoesNotDependOnHowTheyCome() {
        var source = Seeded(11)
        let facts = (0..<200).map { Self.random($0, &source) }
        let expected = PriorityOrder.sorted(facts).map(\.id)
        for _ in 0..<20 { #expect(PriorityOrder.sorted(facts.shuffled(using: &source)).map(\.id) == expected) }
    }

    /// The reason that is shown is the one that decided.
    @Test func theReasonIsTheOneThatDecided() throws {
        var source = Seeded(13)
        let facts = PriorityOrder.sorted((0..<100).map { Self.random($0, &source) })
        for (upper, lower) in zip(facts, facts.dropFirst()) {
            let step = try #require(PriorityOrder.deciding(upper, lower))
            #expect(step.key(upper) < step.key(lower))
            for earlier in PriorityStep.allCases.prefix(while: { $0 != step }) { #expect(earlier.key(upper) == earlier.key(lower)) }
            #expect(PriorityOrder.why(upper, above: lower).japanese.hasPrefix(step.wording.japanese))
        }
    }

    /// What is worse never puts a finding further down.
    @Test func worseNewsNeverLowersIt() {
        var source = Seeded(17)
        for id in 0..<200 {
            let facts = Self.random(id, &source)
            let worse: [(inout PriorityFacts) -> Void] = [
                { $0.harm = .uncontrolled }, { $0.isExploited = true }, { $0.ssvc = .immediate }, { $0.score = CVSSScore(tenths: 100) },
                { $0.epss = 1_000_000_000 }, { $0.needsInterimMeasure = true },
            ]
            for change in worse {
                var other = facts
                change(&other)
                #expect(!PriorityOrder.isBefore(facts, other), "\(facts) before \(other)")
            }
        }
    }

    @Test func patientsComeBeforeScores() {
        let harmful = PriorityFacts(id: 2, harm: .uncontrolled, score: CVSSScore(tenths: 40))
        let loud = PriorityFacts(id: 1, harm: .controlled, isExploited: true, score: CVSSScore(tenths: 100))
        let suspected = PriorityFacts(id: 3, needsInterimMeasure: true)
        #expect(PriorityOrder.sorted([loud, suspected, harmful]).map(\.id) == [2, 3, 1])
        #expect(
            PriorityOrder.why(harmful, above: suspected).english
                == "risk of patient harm: uncontrolled risk (the next: open, measures needed before certainty)")
    }

    @Test(arguments: [
        (0, "0.00%"), (49_999, "0.00%"), (50_000, "0.01%"), (974_321_000, "97.43%"), (1_000_000_000, "100.00%"), (100_000_000, "10.00%"),
    ])
    func percentages(_ billionths: Int, _ text: String) { #expect(PriorityText.percent(billionths: billionths) == text) }
}
