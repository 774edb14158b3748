/// The ids of the SPDX licence list, version 3.28.0. Ids are facts; names and texts of licences are not kept here.
public enum SPDXLicenseList {
    /// Version of the list.
    public static let version = "3.28.0"

    private static let licenses = table(licenseIDs)
    private static let exceptions = table(exceptionIDs)
    private static let deprecated = Set(words(deprecatedIDs))

    /// Lower case to the spelling of the list.
    private static func table(_ ids: String) -> [String: String] {
        var table: [String: String] = [:]
        for id in words(ids) { table[id.lowercased()] = id }
        return table
    }

    /// By bytes: going by characters takes a millisecond, much of what checking a small SBOM takes.
    private static func words(_ ids: String) -> [String] {
        ids.utf8.split { $0 == 32 || $0 == 10 }.map { String(Substring($0)) }
    }

    /// The id as the list spells it; letter case does not matter (SPDX 3.0.1, Annex "SPDX license expressions"). Nil for an id that is not on it.
    public static func license(_ id: String) -> String? { licenses[id.lowercased()] }

    /// The same for an exception.
    public static func exception(_ id: String) -> String? { exceptions[id.lowercased()] }

    /// True for an id, as the list spells it, that the list advises against.
    public static func isDeprecated(_ id: String) -> Bool { deprecated.contains(id) }
}
