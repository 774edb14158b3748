public import Diagnostics

/// The order of work over findings: total, the same whatever order they come in, and explained step by step.
public enum PriorityOrder {
    /// Findings by priority, the first first.
    public static func sorted(_ findings: [PriorityFacts]) -> [PriorityFacts] { findings.sorted(by: isBefore) }

    /// Whether `left` comes before `right`.
    public static func isBefore(_ left: PriorityFacts, _ right: PriorityFacts) -> Bool {
        for step in PriorityStep.allCases {
            let (first, second) = (step.key(left), step.key(right))
            if first != second { return first < second }
        }
        return false
    }

    /// The step that decides between two; nil if they are the same finding.
    public static func deciding(_ left: PriorityFacts, _ right: PriorityFacts) -> PriorityStep? {
        PriorityStep.allCases.first { $0.key(left) != $0.key(right) }
    }

    /// Why `upper` stands above `lower`, in one sentence.
    public static func why(_ upper: PriorityFacts, above lower: PriorityFacts) -> Wording {
        guard let step = deciding(upper, lower) else { return Wording(ja: "同じ検出です", en: "they are the same finding") }
        let (own, other) = (step.value(upper), step.value(lower))
        return Wording(
            ja: "\(step.wording.japanese): \(own.japanese)(次は\(other.japanese))",
            en: "\(step.wording.english): \(own.english) (the next: \(other.english))")
    }

    /// All that places a finding, step by step.
    public static func grounds(_ facts: PriorityFacts) -> [(step: PriorityStep, value: Wording)] {
        PriorityStep.allCases.map { ($0, $0.value(facts)) }
    }
}
