/// How an SBOM stands against one profile.
public struct SBOMScore: Sendable {
    /// How it stands against one rule.
    public struct Outcome: Sendable {
        /// The rule.
        public let rule: ScoreRule
        /// Components that the rule is about; 1 for a rule about the document.
        public let asked: Int
        /// How many of them have what is asked.
        public let passed: Int
        /// Ids of the first that do not.
        public let failing: [String]
        /// Points of 100 that the rule cost.
        public let lost: Double

        /// True if the rule is about nothing in this SBOM.
        public var isNotApplicable: Bool { asked == 0 }
        /// True if all have what is asked.
        public var isPassed: Bool { passed == asked }
    }

    /// The profile.
    public let profile: ScoreProfile
    /// Its rules, in the order of the source.
    public let outcomes: [Outcome]

    /// From 0 to 100: each rule counts with its weight and with the share of components that have what it asks.
    public let points: Double

    /// True if every rule that the source makes a must is met everywhere.
    public var meetsEveryMust: Bool { outcomes.allSatisfy { $0.rule.strength != .must || $0.isPassed } }
}

/// Scores SBOMs against profiles, all of them in one pass over the components.
public enum SBOMScorer {
    /// Most ids of failing components kept for each rule.
    public static let mostFailing = 50

    /// The scores of `document`, one for each profile.
    public static func score(_ document: SBOMDocument, _ profiles: [ScoreProfile] = ScoreProfile.all) -> [SBOMScore] {
        let facts = ScoreFacts(document)
        var tallies: [ScoreElement: Tally] = [:]
        for element in Set(profiles.flatMap { $0.rules.map(\.element) }) where !element.isOfComponents {
            tallies[element] = Tally(asked: 1, passed: facts.has(element) ? 1 : 0, failing: [])
        }
        let elements = ScoreElement.allCases.filter { element in
            element.isOfComponents && profiles.contains { $0.rules.contains { $0.element == element } }
        }
        var counts = [Tally](repeating: Tally(), count: elements.count)
        for component in facts.components {
            for (index, element) in elements.enumerated() {
                guard let answer = facts.has(element, component) else { continue }
                counts[index].asked += 1
                if answer {
                    counts[index].passed += 1
                } else if counts[index].failing.count < mostFailing {
                    counts[index].failing.append(component.id)
                }
            }
        }
        // A document that names nothing at all has nothing of what is asked of components.
        if facts.components.isEmpty { counts = counts.map { _ in Tally(asked: 1) } }
        for (element, tally) in zip(elements, counts) { tallies[element] = tally }
        return profiles.map { score($0, tallies) }
    }

    private struct Tally {
        var asked = 0
        var passed = 0
        var failing: [String] = []
    }

    private static func score(_ profile: ScoreProfile, _ tallies: [ScoreElement: Tally]) -> SBOMScore {
        let asked = profile.rules.filter { tallies[$0.element, default: Tally()].asked > 0 }
        let total = Double(asked.reduce(0) { $0 + $1.weight })
        var lostInAll = 0.0
        let outcomes = profile.rules.map { rule in
            let tally = tallies[rule.element, default: Tally()]
            let share = tally.asked == 0 ? 1 : Double(tally.passed) / Double(tally.asked)
            let lost = total == 0 || tally.asked == 0 ? 0 : 100 * Double(rule.weight) * (1 - share) / total
            lostInAll += lost
            return SBOMScore.Outcome(rule: rule, asked: tally.asked, passed: tally.passed, failing: tally.failing, lost: lost)
        }
        return SBOMScore(profile: profile, outcomes: outcomes, points: total == 0 ? 0 : max(0, 100 - lostInAll))
    }
}
