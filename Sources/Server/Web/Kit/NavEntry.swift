import Registry

/// An entry of the main menu.
enum NavEntry: String, Sendable, CaseIterable {
    case today, products, search, suppliers, tools, changes, problems, triage, concerns, cases, advisories, duties, calendar, notices, devices,
        institutions, rollouts, catalogue, jobs, people, audit, alerts, account, portal

    /// Who sees it.
    var permission: Permission {
        switch self {
        case .today, .products, .search, .suppliers, .tools, .changes, .problems, .triage, .concerns, .cases, .advisories, .duties, .catalogue,
            .alerts:
            .read
        case .calendar, .notices, .devices, .institutions, .rollouts: .readInstalledBase
        case .portal: .usePortal
        case .jobs, .account: .readOwn
        case .people: .managePeople
        case .audit: .readAudit
        }
    }
}
