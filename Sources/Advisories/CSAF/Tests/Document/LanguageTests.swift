/// Languages and translations (6.1.12, 6.1.15, 6.1.28, 6.2.12, 6.2.14, 6.2.15).
enum LanguageTests {
    static let all = [language, translator, translation, missing, privateUse, byDefault]

    private static func tags(_ facts: CSAFFacts) -> [CSAFValue] { ["lang", "source_lang"].compactMap { facts.head[$0] } }

    /// 6.1.12 Language.
    static let language = CSAFTest("6.1.12") { facts, findings in
        for value in tags(facts) {
            guard let text = value.string, !LanguageTag(text).isValid else { continue }
            findings.add(
                value, "「\(shown(text))」は正しい言語タグではないか、登録されていないものを含みます。",
                "\"\(shown(text))\" is no valid language tag, or holds a subtag that is not registered.")
        }
    }

    /// 6.1.15 Translator.
    static let translator = CSAFTest("6.1.15") { facts, findings in
        guard facts.head[path: "publisher", "category"]?.string == "translator", facts.head["source_lang"] == nil else { return }
        findings.add(facts.head, "発行者が翻訳者なのにsource_langがありません。", "The publisher is a translator, but source_lang is missing.")
    }

    /// 6.1.28 Translation.
    static let translation = CSAFTest("6.1.28") { facts, findings in
        guard let lang = facts.head.text("lang"), let source = facts.head["source_lang"], source.string?.lowercased() == lang.lowercased() else {
            return
        }
        findings.add(source, "langとsource_langが同じです。", "lang and source_lang are the same.")
    }

    /// 6.2.12 Missing Document Language.
    static let missing = CSAFTest("6.2.12") { facts, findings in
        guard facts.head["lang"] == nil else { return }
        findings.add(facts.head, "文書の言語(lang)がありません。", "The document's language (lang) is missing.")
    }

    /// 6.2.14 Use of Private Language.
    static let privateUse = CSAFTest("6.2.14") { facts, findings in
        for value in tags(facts) where value.string.map({ LanguageTag($0).isPrivate }) == true {
            findings.add(value, "私用の言語タグです。", "The language tag holds a subtag for private use.")
        }
    }

    /// 6.2.15 Use of Default Language.
    static let byDefault = CSAFTest("6.2.15") { facts, findings in
        for value in tags(facts) where value.string?.lowercased() == "i-default" {
            findings.add(value, "言語がi-defaultです。", "The language is i-default.")
        }
    }
}
