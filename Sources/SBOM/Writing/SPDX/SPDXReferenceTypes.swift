/// The types of external references that SPDX 2.3 Annex F lists, with the category of each and the form of its locators.
enum SPDXReferenceTypes {
    private static let categories: [String: String] = [
        "advisory": "SECURITY", "bower": "PACKAGE-MANAGER", "cpe22Type": "SECURITY", "cpe23Type": "SECURITY", "fix": "SECURITY",
        "gitoid": "PERSISTENT-ID", "maven-central": "PACKAGE-MANAGER", "npm": "PACKAGE-MANAGER", "nuget": "PACKAGE-MANAGER",
        "purl": "PACKAGE-MANAGER", "swh": "PERSISTENT-ID", "swid": "SECURITY", "url": "SECURITY",
    ]

    /// Words of our model, and of SPDX 3, for types that Annex F lists under another name.
    private static let names: [String: String] = [
        "advisories": "advisory", "mavenCentral": "maven-central", "securityFix": "fix", "securityOther": "url",
    ]

    /// Category and type of a reference; what Annex F does not list, or lists for locators of another form, is of the category OTHER and keeps its
    /// word.
    static func written(_ type: String, _ locator: String) -> (category: String, type: String) {
        let name = names[type] ?? type
        guard let category = categories[name], isFitting(locator, name) else { return ("OTHER", type == "advisories" ? name : type) }
        return (category, name)
    }

    private static func isFitting(_ locator: String, _ name: String) -> Bool {
        switch name {
        case "advisory", "fix", "url": ValueCheck.isAddress(locator) && locator.utf8.split(separator: UInt8(ascii: "/")).count > 1
        case "bower": parts(locator, "#") == 2
        case "cpe22Type": SPDXLocator.isCPE(locator) && !locator.utf8.starts(with: "cpe:2.3:".utf8)
        case "cpe23Type": SPDXLocator.isCPE(locator) && locator.utf8.starts(with: "cpe:2.3:".utf8)
        case "gitoid": locator.utf8.starts(with: "gitoid:".utf8)
        case "maven-central": parts(locator, ":") == 2 || parts(locator, ":") == 3
        case "npm": parts(locator, "@") == 2
        case "nuget": parts(locator, "/") == 2
        case "purl": SPDXLocator.isPurl(locator)
        case "swh": locator.utf8.starts(with: "swh:1:".utf8)
        case "swid": locator.utf8.starts(with: "swid:".utf8)
        default: true
        }
    }

    /// The number of parts between marks; zero where one of them is empty.
    private static func parts(_ locator: String, _ mark: Unicode.Scalar) -> Int {
        let parts = locator.utf8.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false)
        return parts.contains { $0.isEmpty } ? 0 : parts.count
    }
}
