extension Role {
    /// What the role may do, within its scope. Approving is never with whoever manages people: nobody can give themselves the right to approve.
    public var permissions: Set<Permission> { Self.table[self] ?? [] }

    /// Asked at each request: made once.
    private static let table = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.listed) })

    private var listed: Set<Permission> {
        switch self {
        case .administrator: [.readOwn, .read, .readAudit, .managePeople, .manageDatabase, .manageCatalogue]
        case .psirt:
            [
                .readOwn, .read, .readAudit, .manageCatalogue, .importSBOM, .issueSBOM, .correctComponents, .manageComponents, .manageSuppliers,
                .proposeChange,
                .implementChange, .reportProblem, .resolveProblem, .triage, .reviewAnalyses, .handleCases, .readInstalledBase, .manageInstalledBase,
                .planLifecycle, .manageNotices, .writeAdvisories, .publishAdvisories,
            ]
        case .safety:
            [
                .readOwn, .read, .readAudit, .proposeChange, .approve, .reportProblem, .resolveProblem, .reviewAnalyses, .handleCases,
                .keepDutyRules, .readInstalledBase, .manageInstalledBase, .manageNotices,
            ]
        case .quality:
            [
                .readOwn, .read, .readAudit, .manageProducts, .manageReleases, .freezeReleases, .importSBOM, .issueSBOM, .manageComponents,
                .correctComponents,
                .manageSuppliers, .manageSupportingItems, .manageHardware, .manageDocuments, .proposeChange, .approve, .implementChange,
                .reportProblem,
                .resolveProblem, .reviewAnalyses, .handleCases, .keepDutyRules, .readInstalledBase, .manageInstalledBase, .planLifecycle,
                .manageNotices, .writeAdvisories, .publishAdvisories,
            ]
        case .developer:
            [
                .readOwn, .read, .manageReleases, .importSBOM, .manageComponents, .manageSupportingItems, .manageHardware, .proposeChange,
                .implementChange,
                .reportProblem,
            ]
        case .viewer: [.readOwn, .read]
        case .institution: [.readOwn, .usePortal]
        }
    }
}
