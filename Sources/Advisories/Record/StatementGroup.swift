/// Statements of one vulnerability that say the same of several products: formats that speak once for many products have one entry for each group.
struct StatementGroup {
    let status: AdvisoryStatement.Status
    let justification: AdvisoryStatement.Justification?
    let impact: AdvisoryText?
    /// What to do about these products, in the order of the facts.
    let remediations: [AdvisoryRemediation]
    private(set) var products: [String] = []

    /// The groups of a vulnerability, in the order of its statements.
    static func all(of vulnerability: AdvisoryVulnerability) -> [StatementGroup] {
        var groups: [StatementGroup] = []
        for statement in vulnerability.statements {
            let remediations = vulnerability.remediations.filter { $0.products.contains(statement.product) }
            let place = groups.firstIndex {
                $0.status == statement.status && $0.justification == statement.justification && $0.impact == statement.impact
                    && $0.remediations == remediations
            }
            if let place {
                groups[place].products.append(statement.product)
            } else {
                var group = StatementGroup(
                    status: statement.status, justification: statement.justification, impact: statement.impact, remediations: remediations)
                group.products.append(statement.product)
                groups.append(group)
            }
        }
        return groups
    }
}
