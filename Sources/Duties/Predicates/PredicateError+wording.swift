import Diagnostics

extension PredicateError {
    /// Position in the predicate and reason.
    var wording: Wording {
        let what = reason.wording
        return Wording(ja: "条件の\(column)文字目: \(what.japanese)", en: "character \(column) of the condition: \(what.english)")
    }
}

extension PredicateError.Reason {
    fileprivate var wording: Wording {
        func show(_ text: String) -> String { VisibleText.of(text, limit: 60) }
        func hint(_ names: [String]) -> Wording {
            guard !names.isEmpty else { return Wording(ja: "", en: "") }
            let list = names.map(show).joined(separator: ", ")
            return Wording(ja: "もしかして: \(list)", en: " Did you mean: \(list)")
        }
        switch self {
        case .unexpected(let text): return Wording(ja: "「\(show(text))」はここには書けません。", en: "\"\(show(text))\" cannot stand here.")
        case .endsEarly: return Wording(ja: "条件が途中で終わっています。", en: "the condition ends too early.")
        case .unknownFact(let name, let suggestions):
            return Wording(
                ja: "「\(show(name))」という事実はありません。" + hint(suggestions).japanese, en: "there is no fact \"\(show(name))\"." + hint(suggestions).english)
        case .unknownRule(let name, let suggestions):
            return Wording(
                ja: "「\(show(name))」という規則はありません。" + hint(suggestions).japanese, en: "there is no rule \"\(show(name))\"." + hint(suggestions).english)
        case .unknownValue(let fact, let value, let allowed):
            return Wording(
                ja: "「\(fact)」に「\(show(value))」という値はありません。次のいずれかです: \(allowed.joined(separator: ", "))",
                en: "\"\(fact)\" has no value \"\(show(value))\"; it is one of: \(allowed.joined(separator: ", "))")
        case .wrongUse(let fact, let why):
            return Wording(ja: "「\(fact)」の使い方: \(why.japanese)。", en: "\"\(fact)\" is used wrongly: \(why.english).")
        case .numberTooLarge: return Wording(ja: "数が大きすぎます。", en: "the number is too large.")
        case .tooDeep(let limit): return Wording(ja: "条件の入れ子が深すぎます(上限 \(limit))。", en: "the condition is nested too deeply (limit \(limit)).")
        }
    }
}
