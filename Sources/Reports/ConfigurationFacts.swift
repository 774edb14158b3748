public import Diagnostics
public import Registry

/// The facts of a configuration item in words: in JSON they have names of programs.
public enum ConfigurationFacts {
    /// The heading of a fact; its name as it stands where none is known.
    public static func title(_ name: String) -> Wording {
        switch name {
        case "code": Wording(ja: "コード", en: "code")
        case "kind": Wording(ja: "種類", en: "kind")
        case "name": Wording(ja: "名称", en: "name")
        case "version": Wording(ja: "版", en: "version")
        case "file": Wording(ja: "ファイル", en: "file")
        case "format": Wording(ja: "形式", en: "format")
        case "supplier": Wording(ja: "サプライヤー", en: "supplier")
        case "sha256": Wording(ja: "SHA-256", en: "SHA-256")
        case "language": Wording(ja: "言語", en: "language")
        case "dated": Wording(ja: "日付", en: "dated")
        case "settings": Wording(ja: "設定", en: "settings")
        case "purpose": Wording(ja: "用途", en: "purpose")
        case "manufacturer": Wording(ja: "製造者", en: "manufacturer")
        case "firmware": Wording(ja: "ファームウェア", en: "firmware")
        case "designator": Wording(ja: "識別", en: "designator")
        case "origin": Wording(ja: "由来", en: "origin")
        default: Wording(ja: name, en: name)
        }
    }

    /// The facts of an item in one line, digests by their beginning: the whole of them stands in the baseline.
    public static func text(_ item: ConfigurationItem, _ language: Language) -> String {
        let colon = language == .japanese ? ":" : ": "
        return item.facts.map { "\(title($0.name)[language])\(colon)\(value($0, item.section)[language])" }
            .joined(separator: language == .japanese ? "、" : ", ")
    }

    private static func value(_ fact: ConfigurationItem.Fact, _ section: ConfigurationItem.Section) -> Wording {
        let plain = Wording(ja: fact.value, en: fact.value)
        switch (fact.name, section) {
        case ("kind", .document): return DocumentKind(rawValue: fact.value)?.title ?? plain
        case ("kind", .supportingItem): return SupportingItemKind(rawValue: fact.value)?.title ?? plain
        case ("language", _):
            switch fact.value {
            case "ja": return Wording(ja: "日本語", en: "Japanese")
            case "en": return Wording(ja: "英語", en: "English")
            default: return plain
            }
        case ("origin", _):
            switch fact.value {
            case "in-house": return Wording(ja: "自製", en: "in-house")
            case "open-source": return Wording(ja: "オープンソース", en: "open source")
            case "commercial": return Wording(ja: "市販", en: "commercial")
            default: return plain
            }
        case ("sha256", _):
            let beginning = "\(fact.value.prefix(16))…"
            return Wording(ja: beginning, en: beginning)
        default: return plain
        }
    }
}
