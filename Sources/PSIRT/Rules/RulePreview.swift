public import Duties

/// What a rule would do to the findings of today, before it is made.
public struct RulePreview: Sendable, Hashable {
    /// Findings that it means.
    public let meant: Int
    /// Those of them whose answer would change.
    public let changed: [Int]
    /// Those of them that a person analysed: nothing changes for them.
    public let own: Int
    /// Those of them for which another rule answers.
    public let answeredElsewhere: [String: Int]
    /// How many are meant in each product.
    public let byProduct: [String: Int]

    /// A preview of `rule` beside the rules that there are, as if it were reviewed.
    ///
    /// - Throws: `PSIRT-012` if there is a rule of its id.
    public init(of rule: PortfolioRule, beside rules: PortfolioRules, on findings: [FindingSubject], day: CalendarDay) throws(PSIRTError) {
        let reviewed = try PortfolioRule(
            id: rule.id, condition: rule.condition, analysis: rule.analysis, owner: rule.owner,
            reviewer: rule.reviewer ?? "(review of \(rule.owner))", made: rule.made, expires: rule.expires)
        let together = try PortfolioRules(rules.rules + [reviewed])
        var (meant, own, changed) = (0, 0, [Int]())
        var (elsewhere, byProduct): ([String: Int], [String: Int]) = ([:], [:])
        for finding in findings where rule.condition.holds(for: finding) {
            meant += 1
            byProduct[finding.product, default: 0] += 1
            if finding.own != nil {
                own += 1
                continue
            }
            let after = together.reading(finding, on: day)
            if let other = after.rule, other.id != rule.id { elsewhere[other.id, default: 0] += 1 }
            if after.status != rules.reading(finding, on: day).status { changed.append(finding.id) }
        }
        self.meant = meant
        self.own = own
        self.changed = changed
        answeredElsewhere = elsewhere
        self.byProduct = byProduct
    }

    /// Whether the rule means nothing that is there today.
    public var isDead: Bool { meant == 0 }
}
