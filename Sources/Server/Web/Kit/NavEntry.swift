import Registry

/// An entry of the main menu.
enum NavEntry: String, Sendable, CaseIterable {
    case today, products, search, suppliers, tools, changes, problems, triage, concerns, cases, advisories, duties, catalogue, jobs, people, audit,
        account

    /// Who sees it.
    var permission: Permission {
        switch self {
        case .today, .products, .search, .suppliers, .tools, .changes, .problems, .triage, .concerns, .cases, .advisories, .duties,
            .catalogue:
            .read
        case .jobs, .account: .readOwn
        case .people: .managePeople
        case .audit: .readAudit
        }
    }
}
