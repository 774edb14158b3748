/// What documents and their versions must look like.
enum DocumentRules {
    /// Most bytes of a file: it is handled as a whole.
    static let mostBytes = 256 << 20

    static func check(_ document: Document) throws {
        var check = FieldCheck()
        check.code("code", document.code)
        check.text("title-ja", document.titleJa)
        check.text("title-en", document.titleEn)
        try check.finish()
    }

    static func check(_ version: DocumentVersion, size: Int) throws {
        var check = FieldCheck()
        check.text("version", version.version, limit: 60)
        let parts = version.language.split(separator: "-", omittingEmptySubsequences: false)
        check.demand(
            (2...3).contains(parts[0].utf8.count) && parts.allSatisfy { (1...8).contains($0.utf8.count) && isPlain($0) }, "language",
            ja: "言語は ja や en の形で書いてください。", en: "write the language as ja or en.")
        check.text("file", version.file)
        let halves = version.mediaType.split(separator: "/", omittingEmptySubsequences: false)
        check.demand(
            halves.count == 2 && halves.allSatisfy { !$0.isEmpty && $0.utf8.count < 100 && $0.utf8.allSatisfy { (33...126).contains($0) } },
            "media-type", ja: "メディアタイプは application/pdf の形で書いてください。", en: "write the media type as application/pdf.")
        check.day("dated", version.dated)
        check.demand(size > 0, "file", ja: "ファイルが空です。", en: "the file is empty.")
        check.demand(size <= mostBytes, "file", ja: "ファイルが大きすぎます(上限 256 MiB)。", en: "the file is too large (limit 256 MiB).")
        try check.finish()
    }

    private static func isPlain(_ text: Substring) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    }
}
