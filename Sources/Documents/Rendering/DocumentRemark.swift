public import Diagnostics

/// Something that a form could not show as it was meant, and that its reader should know of.
public enum DocumentRemark: Sendable, Hashable {
    /// Control characters, marks that turn the writing direction, and code points that are no characters were replaced by `U+FFFD`.
    case charactersReplaced(count: Int)
    /// A link to something that is neither `https:`, `http:` nor `mailto:`; its text is shown without it.
    case linkDropped(address: String)
    /// No font of the machine has these characters; empty boxes stand in their place.
    case glyphsMissing(characters: [String])
    /// A table too wide for the page was divided by columns.
    case tableDivided(table: String, parts: Int)
    /// Cells longer than a sheet allows (32,767 characters) were cut.
    case cellsCut(table: String, count: Int)

    /// `DOCUMENT-101` to `DOCUMENT-105`.
    public var code: String {
        switch self {
        case .charactersReplaced: "DOCUMENT-101"
        case .linkDropped: "DOCUMENT-102"
        case .glyphsMissing: "DOCUMENT-103"
        case .tableDivided: "DOCUMENT-104"
        case .cellsCut: "DOCUMENT-105"
        }
    }

    /// What is not as it was meant, and what to do.
    public var wording: Wording {
        switch self {
        case .charactersReplaced(let count):
            Wording(
                ja: "表示できない制御文字など\(count)字を「\u{FFFD}」に置き換えました。元のデータを確かめてください。",
                en: "\(count) control characters or the like were replaced by \"\u{FFFD}\"; check where the text comes from.")
        case .linkDropped(let address):
            Wording(
                ja: "「\(VisibleText.of(address, limit: 60))」へのリンクは安全でないため外しました。",
                en: "the link to \"\(VisibleText.of(address, limit: 60))\" was dropped: only https:, http: and mailto: are followed.")
        case .glyphsMissing(let characters):
            Wording(
                ja: "次の文字はどのフォントにもなく、正しく表示されません: \(listed(characters))。fonts-noto-cjk などのフォントを入れてください。",
                en: "no font has these characters, they are not shown: \(listed(characters)); install fonts that have them, such as fonts-noto-cjk.")
        case .tableDivided(let table, let parts):
            Wording(
                ja: "表「\(VisibleText.of(table, limit: 60))」は幅が足りないため、列を\(parts)つに分けました。横向きの用紙かXLSXもご検討ください。",
                en:
                    "the table \"\(VisibleText.of(table, limit: 60))\" is too wide for the page and was divided into \(parts) parts; consider landscape or XLSX."
            )
        case .cellsCut(let table, let count):
            Wording(
                ja: "表「\(VisibleText.of(table, limit: 60))」の\(count)個のセルが長すぎるため、32,767字で切りました。",
                en:
                    "\(count) cells of the table \"\(VisibleText.of(table, limit: 60))\" were cut at 32,767 characters, the most a sheet's cell holds."
            )
        }
    }

    private func listed(_ characters: [String]) -> String {
        characters.map { character in
            character + " (" + character.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }.joined(separator: " ") + ")"
        }.joined(separator: ", ")
    }
}
