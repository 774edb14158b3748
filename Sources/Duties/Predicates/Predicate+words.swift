import Diagnostics

extension Predicate {
    /// The condition as a reader would say it.
    func words(_ book: RuleBook, _ language: Language, isInner: Bool = false) -> String {
        let facts = book.vocabulary.facts
        func list(_ parts: [String], _ joiner: Wording) -> String {
            let text = parts.joined(separator: joiner[language])
            guard isInner, parts.count > 1 else { return text }
            return "(\(text))"
        }
        switch self {
        case .always: return Wording(ja: "つねに", en: "always")[language]
        case .isTrue(let place): return facts[place].label[language]
        case .isOneOf(let place, let values):
            let names = values.map { facts[place].valueText(.choice($0), language) }
            return Words.pair(facts[place].label[language], names.joined(separator: Wording(ja: "または", en: " or ")[language]), language)
        case .compares(let place, let comparison, let number): return "\(facts[place].label[language]) \(comparison.rawValue) \(number)"
        case .happened(let place):
            return Words.pair(facts[place].label[language], Wording(ja: "すでに起きた", en: "has come")[language], language)
        case .fires(let places):
            let names = places.map { book.rules[$0].id }.joined(separator: ", ")
            return Wording(ja: "次のいずれかの規則が当てはまる(\(names))", en: "one of these rules applies (\(names))")[language]
        case .not(let inner):
            let text = inner.words(book, language, isInner: true)
            return Wording(ja: "「\(text)」ではない", en: "not \(text)")[language]
        case .all(let parts):
            return list(parts.map { $0.words(book, language, isInner: true) }, Wording(ja: "、かつ、", en: " and "))
        case .any(let parts):
            return list(parts.map { $0.words(book, language, isInner: true) }, Wording(ja: "、または、", en: " or "))
        }
    }
}
