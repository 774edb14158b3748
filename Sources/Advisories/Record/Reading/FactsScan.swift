import Diagnostics
import JSONStream

/// Takes values out of JSON and notes what is missing, of another kind or unknown.
struct FactsScan {
    private(set) var problems: [AdvisoryFactsError.Problem] = []

    mutating func add(_ value: CSAFValue, _ japanese: String, _ english: String) {
        problems.append(AdvisoryFactsError.Problem(place: value.pointer.isEmpty ? "/" : value.pointer, wording: Wording(ja: japanese, en: english)))
    }

    /// Names every member that is not among `keys`: a misspelt one must not be lost in silence.
    mutating func expect(_ keys: Set<String>, in value: CSAFValue) {
        guard value.kind == .object else { return add(value, "オブジェクトが必要です。", "An object is needed.") }
        for member in value.members where !keys.contains(member.key) {
            add(member, "「\(shown(member.key))」という項目はありません。", "There is no member \"\(shown(member.key))\".")
        }
    }

    mutating func text(_ key: String, in value: CSAFValue) -> String {
        if let text = value.text(key) { return text }
        add(value[key] ?? value, "「\(key)」に文字列が必要です。", "\"\(key)\" is needed, a string.")
        return ""
    }

    mutating func textIfAny(_ key: String, in value: CSAFValue) -> String? { value[key] == nil ? nil : text(key, in: value) }

    mutating func texts(_ key: String, in value: CSAFValue) -> [String] {
        guard let list = value[key] else { return [] }
        let found = list.elements.compactMap(\.string)
        if list.kind != .array || found.count != list.elements.count { add(list, "文字列の配列が必要です。", "An array of strings is needed.") }
        return found
    }

    mutating func list(_ key: String, in value: CSAFValue, isNeeded: Bool = false) -> [CSAFValue] {
        guard let list = value[key] else {
            if isNeeded { add(value, "「\(key)」が必要です。", "\"\(key)\" is needed.") }
            return []
        }
        if list.kind != .array { add(list, "配列が必要です。", "An array is needed.") }
        return list.elements
    }

    /// One of the words of `Choice`.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, in value: CSAFValue, or fallback: Choice? = nil) -> Choice?
    where Choice.RawValue == String {
        guard let given = value[key] else {
            if fallback == nil { add(value, "「\(key)」が必要です。", "\"\(key)\" is needed.") }
            return fallback
        }
        if let choice = given.string.flatMap(Choice.init(rawValue:)) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        add(given, "次のいずれかが必要です: \(words)", "One of these is needed: \(words).")
        return nil
    }

    mutating func time(_ key: String, in value: CSAFValue) -> AdvisoryTime? {
        guard let given = value[key] else { return nil }
        if let time = given.string.flatMap(AdvisoryTime.init) { return time }
        add(given, "時差付きの日時が必要です(例: 2026-05-12T09:00:00+09:00)。", "A date with time and zone is needed, such as 2026-05-12T09:00:00+09:00.")
        return nil
    }

    /// `{"ja": …, "en": …}`, one of them at least.
    mutating func wording(_ key: String, in value: CSAFValue) -> AdvisoryText {
        wordingIfAny(key, in: value, isNeeded: true) ?? AdvisoryText()
    }

    mutating func wordingIfAny(_ key: String, in value: CSAFValue, isNeeded: Bool = false) -> AdvisoryText? {
        guard let given = value[key] else {
            if isNeeded { add(value, "「\(key)」が必要です。", "\"\(key)\" is needed.") }
            return nil
        }
        expect(["ja", "en"], in: given)
        let text = AdvisoryText(ja: textIfAny("ja", in: given), en: textIfAny("en", in: given))
        if text.languages.isEmpty { add(given, "jaかenの文が必要です。", "A text under ja or en is needed.") }
        return text
    }
}
