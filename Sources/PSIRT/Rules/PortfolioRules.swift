public import Diagnostics
public import Duties

/// The rules of a portfolio, and which of them answers for a finding.
public struct PortfolioRules: Sendable {
    /// All of them, in the order of their ids.
    public let rules: [PortfolioRule]
    private let byVulnerability: [String: [Int]]
    private let byComponent: [String: [Int]]

    /// - Throws: `PSIRT-012` for two rules of one id.
    public init(_ rules: [PortfolioRule]) throws(PSIRTError) {
        let ordered = rules.sorted { $0.id < $1.id }
        for (first, second) in zip(ordered, ordered.dropFirst()) where first.id == second.id {
            throw PSIRTError(.duplicate(Wording(ja: "規則", en: "rule"), id: first.id))
        }
        self.rules = ordered
        var (vulnerabilities, components): ([String: [Int]], [String: [Int]]) = ([:], [:])
        for (place, rule) in ordered.enumerated() {
            if rule.condition.vulnerabilities.isEmpty {
                for name in rule.condition.components { components[name, default: []].append(place) }
            } else {
                for id in rule.condition.vulnerabilities { vulnerabilities[id, default: []].append(place) }
            }
        }
        byVulnerability = vulnerabilities
        byComponent = components
    }

    /// The rules that are in force and mean this finding, the one that answers first.
    ///
    /// The more cautious answer wins over the laxer one, so that no rule can hide what another warns of; of equal ones that with the first id.
    public func meaning(_ subject: FindingSubject, on day: CalendarDay) -> [PortfolioRule] {
        var places = Set(byComponent[subject.component] ?? [])
        for id in subject.vulnerability { places.formUnion(byVulnerability[id] ?? []) }
        return places.sorted().map { rules[$0] }.filter { $0.isInForce(on: day) && $0.condition.holds(for: subject) }
            .sorted { Self.caution($0) == Self.caution($1) ? $0.id < $1.id : Self.caution($0) < Self.caution($1) }
    }

    /// The status that counts for a finding and where it comes from: a person's own analysis before any rule.
    public func reading(_ subject: FindingSubject, on day: CalendarDay) -> (status: AnalysisStatus, rule: PortfolioRule?) {
        if let own = subject.own { return (own, nil) }
        guard let rule = meaning(subject, on: day).first else { return (.underInvestigation, nil) }
        return (rule.analysis.status, rule)
    }

    private static func caution(_ rule: PortfolioRule) -> Int {
        switch rule.analysis.status {
        case .affected: 0
        case .underInvestigation: 1
        case .fixed: 2
        case .notAffected: 3
        }
    }
}
