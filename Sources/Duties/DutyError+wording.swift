import Diagnostics

extension DutyError.Reason {
    var wording: Wording {
        func show(_ text: String) -> String { VisibleText.of(text, limit: 60) }
        func list(_ names: [String]) -> String { names.map(show).joined(separator: ", ") }
        switch self {
        case .changeWithoutReason(let fact):
            return Wording(
                ja: "事実「\(fact)」を変えるには、理由(reason)が必要です。前の値は履歴に残ります。",
                en: "changing the fact \"\(fact)\" needs a reason; the earlier value stays in the history.")
        case .unknownKey(let key, let suggestions, let allowed):
            let hint = suggestions.isEmpty ? allowed : suggestions
            return Wording(
                ja: "項目「\(show(key))」はここでは使えません。" + (suggestions.isEmpty ? "使えるのは次のとおりです: " : "もしかして: ") + list(hint),
                en: "the member \"\(show(key))\" has no meaning here. " + (suggestions.isEmpty ? "Known are: " : "Did you mean: ") + list(hint))
        case .missingKey(let key): return Wording(ja: "項目「\(key)」がありません。", en: "the member \"\(key)\" is missing.")
        case .wrongKind(let expected): return Wording(ja: "\(expected.japanese)を書いてください。", en: "expected \(expected.english).")
        case .notOneOf(let value, let allowed):
            return Wording(
                ja: "「\(show(value))」は使えません。次のいずれかです: \(list(allowed))", en: "\"\(show(value))\" is not known; it is one of: \(list(allowed))")
        case .duplicateID(let id):
            return Wording(ja: "「\(show(id))」が2回定義されています。", en: "\"\(show(id))\" is defined twice.")
        case .duplicateKey(let key): return Wording(ja: "項目「\(show(key))」が2回あります。", en: "the member \"\(show(key))\" occurs twice.")
        case .predicate(let error): return error.wording
        case .cycle(let ids):
            let path = ids.map(show).joined(separator: " → ")
            return Wording(ja: "規則が互いを参照して輪になっています: \(path)", en: "the rules refer to each other in a circle: \(path)")
        case .impossibleClock(let why):
            return Wording(ja: "この期限は成り立ちません: \(why.japanese)", en: "this clock is impossible: \(why.english)")
        case .unknownName(let kind, let name, let suggestions):
            let hint = suggestions.isEmpty ? "" : list(suggestions)
            return Wording(
                ja: "\(kind.japanese)「\(show(name))」は定義されていません。" + (hint.isEmpty ? "" : "もしかして: \(hint)"),
                en: "there is no \(kind.english) \"\(show(name))\"." + (hint.isEmpty ? "" : " Did you mean: \(hint)"))
        case .yearOutOfRange(let text):
            let years = "\(Years.ofFacts.lowerBound)–\(Years.ofFacts.upperBound)"
            return Wording(ja: "「\(show(text))」は暦のある範囲(\(years)年)の外です。", en: "\"\(show(text))\" is outside the years with a calendar (\(years)).")
        case .unknownFact(let name, let suggestions):
            let hint = suggestions.isEmpty ? "" : list(suggestions)
            return Wording(
                ja: "「\(show(name))」という事実はありません。" + (hint.isEmpty ? "`mimamori duties facts` が一覧を示します。" : "もしかして: \(hint)"),
                en: "there is no fact \"\(show(name))\"." + (hint.isEmpty ? " `mimamori duties facts` lists them." : " Did you mean: \(hint)"))
        case .pauseNotAllowed(let rule):
            return Wording(
                ja: "規則「\(rule)」の期限は止められません。止めてよいと定める出典がないためです。",
                en: "the clock of \"\(rule)\" cannot be paused: its source does not allow it.")
        case .endsBeforeItBegins: return Wording(ja: "終わりが始まりより前です。", en: "it ends before it begins.")
        case .otherSchema(let schema):
            return Wording(
                ja: "schema「\(show(schema))」は読めません。「mimamori.facts/1」を書いてください。",
                en: "the schema \"\(show(schema))\" cannot be read; expected \"mimamori.facts/1\".")
        case .tooMany(let kind, let limit):
            return Wording(ja: "\(kind.japanese)が多すぎます(上限 \(limit))。", en: "too many \(kind.english) (limit \(limit)).")
        case .badID(let id):
            return Wording(
                ja: "名前「\(show(id))」には、英小文字で始まる英数字と . _ - だけを使えます(80文字まで)。",
                en:
                    "the name \"\(show(id))\" may have letters, digits, '.', '_' and '-' only, and begins with a small letter (80 characters at most)."
            )
        }
    }
}
