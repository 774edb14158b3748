public import Diagnostics

/// Why a file of ignore rules cannot be used; none of its rules is then.
public enum IgnoreRuleError: ExplainedError, Equatable {
    case noRules
    /// Of rule 0: beside the list of rules.
    case unknownMember(rule: Int, name: String)
    /// Of rule 0: the list of rules itself.
    case duplicate(rule: Int, name: String)
    case missing(rule: Int, name: String)
    case badComponent(rule: Int, text: String)
    case badDay(rule: Int, text: String)

    /// Stable code, `IGNORE-001` and on.
    public var code: String {
        switch self {
        case .noRules: "IGNORE-001"
        case .unknownMember: "IGNORE-002"
        case .missing: "IGNORE-003"
        case .badComponent: "IGNORE-004"
        case .badDay: "IGNORE-005"
        case .duplicate: "IGNORE-006"
        }
    }

    /// What happened and what to do, in both languages.
    public var wording: Wording {
        switch self {
        case .noRules:
            Wording(
                ja: "規則の一覧(ignore)がありません。ignore の下に vulnerability、component、reason、expires を書いてください。",
                en: "there is no list of rules (ignore); write vulnerability, component, reason and expires below ignore.")
        case .unknownMember(0, let name):
            Wording(
                ja: "ignore のほかに知らない項目「\(name)」があります。規則は ignore の下に書いてください。",
                en: "unknown member \"\(name)\" beside ignore; write rules below ignore.")
        case .duplicate(0, let name):
            Wording(ja: "\(name) が2つあります。1つの一覧にまとめてください。", en: "\(name) is there twice; make it one list.")
        case .duplicate(let rule, let name):
            Wording(
                ja: "規則\(rule): \(name) が2つあります。1つにするか、規則を分けてください。",
                en: "rule \(rule): \(name) is there twice; keep one, or write two rules.")
        case .unknownMember(let rule, let name):
            Wording(
                ja: "規則\(rule): 知らない項目「\(name)」です。使えるのは vulnerability、component、reason、expires です。",
                en: "rule \(rule): unknown member \"\(name)\"; there are vulnerability, component, reason and expires.")
        case .missing(let rule, let name):
            Wording(ja: "規則\(rule): \(name) がありません。", en: "rule \(rule): \(name) is missing.")
        case .badComponent(let rule, let text):
            Wording(ja: "規則\(rule): component「\(text)」がpurlまたはCPEとして読めません。", en: "rule \(rule): the component \"\(text)\" is no purl or CPE name.")
        case .badDay(let rule, let text):
            Wording(
                ja: "規則\(rule): expires「\(text)」が日付ではありません。2026-06-30 のように書いてください。",
                en: "rule \(rule): expires \"\(text)\" is not a day; write it as 2026-06-30.")
        }
    }
}
