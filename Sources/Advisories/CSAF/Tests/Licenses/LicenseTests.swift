/// The licence of the document (2.1 sections 6.1.54, 6.1.55, 6.2.43 to 6.2.46, 6.3.17).
enum LicenseTests {
    static let all = [expression, text, missing, deprecated, unknown, translatedText, unregistered]

    private static func value(_ facts: CSAFFacts) -> CSAFValue? { facts.head["license_expression"] }
    private static func parts(_ facts: CSAFFacts) -> [DocumentLicense.Part] {
        value(facts)?.string.flatMap { DocumentLicense($0) }?.parts ?? []
    }

    /// 6.1.54 License Expression.
    static let expression = CSAFTest("6.1.54", [.v21]) { facts, findings in
        guard let value = value(facts), let text = value.string, DocumentLicense(text) == nil else { return }
        findings.add(
            value, "「\(shown(text))」はSPDXのライセンス式ではありません(大文字と小文字、1つの空白、DocumentRef-の禁止を含めて)。",
            "\"\(shown(text))\" is no SPDX licence expression; letter case counts, spaces are single, and DocumentRef- is not allowed.")
    }

    /// 6.1.55 License Text.
    static let text = CSAFTest("6.1.55", [.v21]) { facts, findings in
        guard facts.isEnglish, parts(facts).contains(where: { !$0.isListed }) else { return }
        checkNote(facts, TranslatedTerms.Term.license.rawValue, &findings)
    }

    private static func checkNote(_ facts: CSAFFacts, _ title: String, _ findings: inout CSAFFindings) {
        let notes = facts.head.list("notes").filter { $0.text("title") == title }
        guard notes.count != 1 || notes[0].text("category") != "legal_disclaimer" else { return }
        findings.add(
            facts.head["notes"] ?? facts.head, "一覧にないライセンスなので、題名が「\(title)」のlegal_disclaimerの注記がちょうど1つ必要です。",
            "The licence is on no list: exactly one note of category legal_disclaimer titled \"\(title)\" is needed.")
    }

    /// 6.2.43 Missing License Expression.
    static let missing = CSAFTest("6.2.43", [.v21]) { facts, findings in
        guard value(facts) == nil else { return }
        findings.add(facts.head, "文書のライセンス(license_expression)がありません。", "There is no license_expression.")
    }

    /// 6.2.44 Deprecated License Identifier.
    static let deprecated = CSAFTest("6.2.44", [.v21]) { facts, findings in
        for part in parts(facts) where part.isDeprecated {
            findings.add(
                value(facts) ?? facts.head, "ライセンスID「\(shown(part.id))」は廃止されています。", "The licence id \"\(shown(part.id))\" is deprecated.")
        }
    }

    /// 6.2.45 Non-Existing License Identifier: what the document defines for itself is no list's.
    static let unknown = CSAFTest("6.2.45", [.v21]) { facts, findings in
        for part in parts(facts) where !part.isListed && !part.isOwn {
            findings.add(
                value(facts) ?? facts.head, "ライセンスID「\(shown(part.id))」はSPDXの一覧にもLicenseDBにもありません。",
                "The licence id \"\(shown(part.id))\" is neither on the SPDX list nor in LicenseDB.")
        }
    }

    /// 6.2.46 Language Specific License Text.
    static let translatedText = CSAFTest("6.2.46", [.v21]) { facts, findings in
        guard !facts.isEnglish, parts(facts).contains(where: { !$0.isListed }),
            let title = facts.translation(of: .license, &findings)
        else { return }
        checkNote(facts, title, &findings)
    }

    /// 6.3.17 Use of Unregistered License.
    static let unregistered = CSAFTest("6.3.17", [.v21]) { facts, findings in
        for part in parts(facts) where !part.isListed {
            findings.add(
                value(facts) ?? facts.head, "「\(shown(part.id))」は登録されていないライセンスです。", "\"\(shown(part.id))\" is an unregistered licence.")
        }
    }
}
