/// Versions as SBOMs write them.
enum VersionText {
    /// `text` if it states a version; nil for nothing and for the words that generators write where they know none.
    static func stated(_ text: String?) -> String? {
        guard let text, !text.isEmpty, !placeholders.contains(text.lowercased()) else { return nil }
        return text
    }

    private static let placeholders: Set<String> = [
        "*", "-", "?", "n/a", "na", "none", "null", "latest", "unknown", "unspecified", "undefined", "noassertion", "(devel)",
    ]
}
