/// All tests that are carried out.
enum CSAFTests {
    static let all: [CSAFTest] = [
        ProductIDTests.all, ProductGroupTests.all, ProductStatusTests.all, CVSSTests.all, VulnerabilityTests.all, LanguageTests.all, HelperTests.all,
        RevisionHistoryTests.all, RevisionAdviceTests.all, DocumentTests.all, CategoryTests.all, ProfileTests.all, WithdrawalTests.all,
        ReferenceTests.all, BranchTests.all, ScoreAdviceTests.all, DateTests.all, PropertyTests.all, SharingGroupTests.all, RemediationTests.all,
        IdentifierTests.all, RangeTests.all, WeaknessAdviceTests.all, InvolvementTests.all, TitleTests.all, InvolvementAdviceTests.all,
        LicenseTests.all,
        SSVCTests.all, SSVCNamespaceTests.all, ExtensionContentTests.all, ExtensionUseTests.all, HelperConsistencyTests.all, OverlapTests.all,
        TranslatedProfileTests.all, VulnerabilityReportTests.all,
    ].flatMap { $0 }.sorted { CSAFTests.order($0.id).lexicographicallyPrecedes(CSAFTests.order($1.id)) }

    private static let byVersion: [CSAFVersion: [CSAFTest]] = Dictionary(
        uniqueKeysWithValues: CSAFVersion.allCases.map { version in (version, all.filter { $0.versions.contains(version) }) })

    static func of(_ version: CSAFVersion) -> [CSAFTest] { byVersion[version] ?? [] }

    /// Numbers of a test's name, so that 6.1.10 comes behind 6.1.9.
    static func order(_ id: String) -> [Int] { id.split(separator: ".").map { Int($0) ?? 0 } }
}
