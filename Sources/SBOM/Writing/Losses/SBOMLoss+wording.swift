public import Diagnostics

extension SBOMLoss {
    /// What was lost, in both languages, without the entry it was lost from.
    public var wording: Wording {
        switch kind {
        case .noField(let field):
            Wording(ja: "「\(quoted(field))」を書く場所が変換先の形式にありません。", en: "the target format has no place for \"\(quoted(field))\".")
        case .valueRefused(let field, let value):
            Wording(
                ja: "「\(quoted(field))」の値「\(quoted(value))」は変換先の形式では書けないため、省きました。",
                en: "the target format does not take \"\(quoted(value))\" for \"\(quoted(field))\"; it was left out.")
        case .reworded(let field, let value, let written):
            Wording(
                ja: "「\(quoted(field))」の値「\(quoted(value))」に当たる語が変換先の形式にないため、「\(quoted(written))」と書きました。",
                en: "the target format has no word for \"\(quoted(value))\" in \"\(quoted(field))\"; \"\(quoted(written))\" was written.")
        case .onlyOne(let field, let value):
            Wording(
                ja: "変換先の形式では「\(quoted(field))」を1つしか書けないため、「\(quoted(value))」を省きました。",
                en: "the target format holds only one \"\(quoted(field))\"; \"\(quoted(value))\" was left out.")
        case .unreadField(let field):
            Wording(
                ja: "内容を解釈せずに保持していた「\(quoted(field))」は、変換先の形式に引き継げません。",
                en: "\"\(quoted(field))\", which was kept unread, cannot be carried over to the target format.")
        case .relationship(let kind, let target):
            Wording(
                ja: "「\(quoted(target))」との関係「\(quoted(kind))」は、変換先の形式では表せません。",
                en: "the relationship \"\(quoted(kind))\" to \"\(quoted(target))\" cannot be said in the target format.")
        case .noList(let field, let count):
            Wording(
                ja: "「\(quoted(field))」\(count)件を書く場所が変換先の形式にありません。",
                en: "the target format has no place for \"\(quoted(field))\" (\(count) entries).")
        case .filledIn(let field, let written):
            Wording(
                ja: "変換先の形式で必須の「\(quoted(field))」がないため、「\(quoted(written))」と書きました。",
                en: "the target format demands \"\(quoted(field))\", which is not known; \"\(quoted(written))\" was written.")
        case .cutShort(let field, let length, let written):
            Wording(
                ja: "「\(quoted(field))」(\(length)文字)は変換先の形式の上限を超えるため、\(written)文字まで書きました。",
                en: "\"\(quoted(field))\" (\(length) characters) is longer than the target format takes; \(written) were written.")
        case .heldAlready(let field):
            Wording(
                ja: "同じ部品について先のSBOMの記載を残し、それと異なるこのSBOMの「\(quoted(field))」は省きました。",
                en: "what an earlier SBOM says of the same part was kept; \"\(quoted(field))\" of this SBOM, which differs, was left out.")
        }
    }
}
