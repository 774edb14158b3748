extension Matcher {
    /// What a component was made from has flaws that it may have kept: each is a question, or an answer where a patch is said to resolve it.
    func judgeAncestors(
        _ component: InventoryComponent, _ scan: Scan, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for id in component.resolved {
            for group in try catalog.groups(id: id) { judgement.resolved.insert(group.number) }
        }
        for ancestor in component.ancestors {
            var result = ScanResult()
            if try answer(ancestor, at: judgement.component, scan, isCounted: false, into: &result) { judgement.wasLookedUp = true }
            for finding in result.findings { judgement.takeAncestor(ancestor.label, finding) }
            // What is open about the ancestor is open about what was made from it; bare names are too little at one remove.
            for open in result.undecided {
                switch open.reason {
                case .candidate, .nameOnly, .nameGuessed, .markOnly, .sourcesDisagree: continue
                default: judgement.note(open.reason, [open.vulnerability], source: open.source, record: open.record)
                }
            }
        }
    }
}
