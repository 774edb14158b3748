extension Matcher {
    /// Judges a component and puts the answers into `result`. Where it is given two versions that contradict each other, what they answer
    /// differently is a question.
    ///
    /// - Returns: whether it was looked up.
    @discardableResult
    func answer(_ component: InventoryComponent, at place: Int, _ scan: Scan, isCounted: Bool, into result: inout ScanResult) throws(CatalogError)
        -> Bool
    {
        var judgement = Judgement(component: place)
        try judge(component, scan, &judgement, isCounted: isCounted)
        guard let versions = StatedVersions.contradicting(component) else {
            try judgement.close(into: &result, catalog)
            return judgement.wasLookedUp
        }
        var answers = ScanResult()
        try judgement.close(into: &answers, catalog)
        // As it is, purl and names may each be asked with their own.
        for version in versions {
            var other = Judgement(component: place)
            var others = ScanResult()
            try judge(component.saying(version: version), scan, &other, isCounted: false)
            try other.close(into: &others, catalog)
            answers.hold(against: others, versions: versions.joined(separator: ", "))
        }
        result.findings += answers.findings
        result.cleared += answers.cleared
        result.undecided += answers.undecided
        result.notLookedUp += answers.notLookedUp
        result.lookedUp += answers.lookedUp
        return judgement.wasLookedUp
    }
}

extension ScanResult {
    /// Holds the answers for a component against those for the other version that it is given; what only one of them calls affected is a question.
    fileprivate mutating func hold(against other: ScanResult, versions: String) {
        let (own, others) = (Set(findings.map(\.vulnerability)), Set(other.findings.map(\.vulnerability)))
        var questions: [Undecided] = []
        for finding in findings + other.findings where own.contains(finding.vulnerability) != others.contains(finding.vulnerability) {
            questions.append(
                Undecided(
                    component: finding.component, vulnerability: finding.vulnerability, reason: .versionsDiffer(versions),
                    source: finding.evidence.first?.source ?? "", record: finding.evidence.first?.record ?? ""))
        }
        let asked = Set(questions.map(\.vulnerability))
        findings.removeAll { asked.contains($0.vulnerability) }
        undecided.removeAll { asked.contains($0.vulnerability) }
        let open = Set(undecided.map(\.vulnerability)).union(asked).union(own)
        undecided += questions + other.undecided.filter { !open.contains($0.vulnerability) }
        let left = Set(undecided.map(\.vulnerability))
        cleared.removeAll { left.contains($0.vulnerability) }
    }
}
