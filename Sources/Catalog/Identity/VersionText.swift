/// Versions as SBOMs write them.
enum VersionText {
    /// `text` if it states a version; nil for nothing and for the words that generators write where they know none.
    static func stated(_ text: String?) -> String? {
        guard let text, let first = text.utf8.first else { return nil }
        // Nearly every version begins with a number, or is longer than any of these words.
        guard text.utf8.count <= longest, firstBytes.contains(first), placeholders.contains(text.lowercased()) else { return text }
        return nil
    }

    /// Bytes of the longest placeholder.
    private static let longest = 11
    private static let firstBytes = Array("*-?(nNlLuU".utf8)

    private static let placeholders: Set<String> = [
        "*", "-", "?", "n/a", "na", "none", "null", "latest", "unknown", "unspecified", "undefined", "noassertion", "(devel)",
    ]
}
