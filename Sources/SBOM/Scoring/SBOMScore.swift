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
        /// Those that do not.
        let missing: MissingIDs
        /// Ids of all that do not.
        public var failing: [String] { missing.ids }
        /// Points of 100 that the rule cost, to a tenth: never 0 where something is missing.
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

    /// From 0 to 100, to a tenth: each rule counts with its weight and with the share of components that have what it asks. Never 100 where something is
    /// missing, and always 100 less what the rules cost.
    public let points: Double

    /// True if every rule that the source makes a must is met everywhere.
    public var meetsEveryMust: Bool { outcomes.allSatisfy { $0.rule.strength != .must || $0.isPassed } }
}

/// Scores SBOMs against profiles, all of them in one pass over the components.
public enum SBOMScorer {
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
        var ids: [String] = []
        for (place, component) in facts.components.enumerated() {
            ids.append(component.id)
            for (index, element) in elements.enumerated() {
                guard let answer = facts.has(element, component) else { continue }
                counts[index].asked += 1
                if answer {
                    counts[index].passed += 1
                } else {
                    counts[index].failing.append(UInt32(place))
                }
            }
        }
        // A document that names nothing at all has nothing of what is asked of components.
        if ids.isEmpty { counts = counts.map { _ in Tally(asked: 1) } }
        for (element, tally) in zip(elements, counts) { tallies[element] = tally }
        return profiles.map { score($0, tallies, ids) }
    }

    private struct Tally {
        var asked = 0
        var passed = 0
        var failing: [UInt32] = []
    }

    private static func score(_ profile: ScoreProfile, _ tallies: [ScoreElement: Tally], _ ids: [String]) -> SBOMScore {
        let asked = profile.rules.filter { tallies[$0.element, default: Tally()].asked > 0 }
        let total = Double(asked.reduce(0) { $0 + $1.weight })
        let costs = profile.rules.map { rule in
            let tally = tallies[rule.element, default: Tally()]
            return total == 0 || tally.asked == 0 ? 0 : Double(rule.weight) / total * (1 - Double(tally.passed) / Double(tally.asked))
        }
        let tenths = ScoreTenths.of(costs)
        let outcomes = zip(profile.rules, tenths).map { rule, lost in
            let tally = tallies[rule.element, default: Tally()]
            return SBOMScore.Outcome(
                rule: rule, asked: tally.asked, passed: tally.passed, missing: MissingIDs(ids, tally.failing), lost: Double(lost) / 10)
        }
        return SBOMScore(profile: profile, outcomes: outcomes, points: total == 0 ? 0 : Double(1_000 - tenths.reduce(0, +)) / 10)
    }
}
