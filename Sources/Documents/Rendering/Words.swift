import Diagnostics

/// The renderers' own words.
enum Words {
    static let leftOpen = Wording(ja: "（未記入）", en: "(not filled in)")
    static let notSigned = Wording(ja: "（未署名）", en: "(not signed)")
    static let subject = Wording(ja: "件名", en: "Subject")
    static let author = Wording(ja: "作成", en: "Issued by")
    static let date = Wording(ja: "日付", en: "Date")
    static let reference = Wording(ja: "文書番号", en: "Reference")
    static let mark = Wording(ja: "取扱い", en: "Handling")
    static let note = Wording(ja: "参考", en: "Note")
    static let warning = Wording(ja: "注意", en: "Caution")
    static let danger = Wording(ja: "警告", en: "Warning")
    static let name = Wording(ja: "氏名", en: "Name")
    static let meaning = Wording(ja: "署名の意味", en: "Meaning")
    static let role = Wording(ja: "役割", en: "Role")
    static let table = Wording(ja: "表", en: "Table")
    static let noRows = Wording(ja: "（該当なし）", en: "(none)")
    static let emptyDocument = Wording(ja: "（本文なし）", en: "(no content)")

    /// The part of a table that was divided by columns.
    static func part(_ number: Int, of count: Int) -> Wording { Wording(ja: "（列の\(number)／\(count)）", en: " (columns, part \(number) of \(count))") }

    /// The page's number.
    static func page(_ number: Int, of count: Int) -> String { "\(number) / \(count)" }

    /// The word for a box without a title of its own.
    static func of(_ kind: CalloutKind) -> Wording {
        switch kind {
        case .note: note
        case .warning: warning
        case .danger: danger
        }
    }
}
