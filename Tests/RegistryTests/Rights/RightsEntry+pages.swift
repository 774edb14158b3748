@testable import Registry

extension RightsEntry {
    /// Questions of the web pages.
    static func pages(_ names: RightsNames) -> [RightsEntry] {
        [
            .asks(SearchComponents(names.imported)), .asks(SearchFindings(names.imported)),
            .asks(ComponentPaths(names.imported, component: "lodash")),
            .asks(ReleaseFigures(product: names.product)), .asks(ShowFinding(names.finding)), .asks(ShowSBOM(names.sbom)),
            .asks(FindVulnerability("CVE-2026-0001")), .asks(OpenWork(since: "2026-01-01T00:00:00Z")), .asks(SupplierInbox()),
            .asks(ListAdministrators()),
        ]
    }
}
