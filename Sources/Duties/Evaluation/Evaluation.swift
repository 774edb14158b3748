/// What all rules of a book mean for a case at a moment.
public struct Evaluation: Sendable {
    /// The moment.
    public let now: Instant
    /// The case.
    public let subject: CaseFacts
    /// A finding for every rule of the book, in the book's order.
    public let findings: [DutyFinding]
    /// The book.
    public let book: RuleBook
    let values: [FactValue]
    let truths: [Truth]

    /// Findings of rules that apply or may apply: those that apply first, then by safe date.
    public var live: [DutyFinding] {
        func key(_ finding: DutyFinding) -> (Int, Int) {
            (finding.verdict == .fires ? 0 : 1, finding.clock?.dates?.safe.limit.seconds ?? Int.max)
        }
        return findings.enumerated().filter(\.element.isLive).sorted { left, right in
            let (first, second) = (key(left.element), key(right.element))
            return first == second ? left.offset < right.offset : first < second
        }.map(\.element)
    }

    /// The finding of a rule.
    public func finding(_ rule: String) -> DutyFinding? { book.place(of: rule).map { findings[$0] } }

    /// For each family with a date, by which date to work, the earliest first.
    public var families: [FamilyPlan] {
        var earliest: [String: DutyFinding] = [:]
        for finding in findings where finding.isOpen && finding.clock?.submissions.isEmpty == true {
            guard let family = finding.rule.family, let safe = finding.clock?.dates?.safe else { continue }
            if let other = earliest[family], let date = other.clock?.dates?.safe {
                if (safe.limit, finding.verdict.isUncertain ? 1 : 0) >= (date.limit, other.verdict.isUncertain ? 1 : 0) { continue }
            }
            earliest[family] = finding
        }
        let plans = earliest.compactMap { family, finding in
            finding.clock?.dates.map {
                FamilyPlan(family: family, rule: finding.rule.id, workTo: $0.safe, isKeptAliveByUnknown: finding.verdict.isUncertain)
            }
        }
        return plans.sorted { ($0.workTo.limit, $0.family) < ($1.workTo.limit, $1.family) }
    }
}

extension Verdict {
    fileprivate var isUncertain: Bool { self == .mightFire }
}
