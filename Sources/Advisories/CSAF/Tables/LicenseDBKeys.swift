/// The keys of AboutCode's LicenseDB ("ScanCode"), which licence expressions name as `LicenseRef-scancode-…` (2.1 sections 6.1.55, 6.2.44, 6.2.45).
/// Keys are facts; names and texts of licences are not kept here.
enum LicenseDBKeys {
    private static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }

    static let current = words(currentText)
    static let deprecated = words(deprecatedText)
    static let prefix = "LicenseRef-scancode-"
}
