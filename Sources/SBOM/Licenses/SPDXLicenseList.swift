/// The ids of the SPDX licence list, version 3.28.0. Ids are facts; names and texts of licences are not kept here.
public enum SPDXLicenseList {
    /// Version of the list.
    public static let version = "3.28.0"

    private static let licenses = table(licenseIDs)
    private static let exceptions = table(exceptionIDs)
    private static let deprecated = Set(deprecatedIDs.split(whereSeparator: \.isWhitespace).map { String($0) })

    /// Lower case to the spelling of the list.
    private static func table(_ ids: String) -> [String: String] {
        var table: [String: String] = [:]
        for id in ids.split(whereSeparator: \.isWhitespace) { table[id.lowercased()] = String(id) }
        return table
    }

    /// The id as the list spells it; letter case does not matter (SPDX 3.0.1, Annex "SPDX license expressions"). Nil for an id that is not on it.
    public static func license(_ id: String) -> String? { licenses[id.lowercased()] }

    /// The same for an exception.
    public static func exception(_ id: String) -> String? { exceptions[id.lowercased()] }

    /// True for an id, as the list spells it, that the list advises against.
    public static func isDeprecated(_ id: String) -> Bool { deprecated.contains(id) }
}
