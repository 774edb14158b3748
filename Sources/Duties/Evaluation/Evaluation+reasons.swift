public import Diagnostics

extension Evaluation {
    /// Why a rule applies, may apply or does not, in one sentence.
    public func explanation(_ rule: String, in language: Language) -> String {
        guard let place = book.place(of: rule) else { return "" }
        var known: [Predicate.Ground] = []
        var open: [Predicate.Ground] = []
        book.rules[place].predicate.grounds(values, truths, known: &known, open: &open)
        var parts: [String] = []
        if !known.isEmpty {
            let list = Words.list(known.map { text($0, language) }, language)
            parts.append(language == .japanese ? "理由: \(list)。" : "Because \(list).")
        }
        let waiting = openFacts(place)
        if !waiting.isEmpty, truths[place] == .unknown {
            let list = Words.list(waiting.map { book.vocabulary.facts[$0].label[language] }, language)
            parts.append(language == .japanese ? "まだ不明: \(list)。" : "Still unknown: \(list).")
        }
        if findings[place].verdict == .notInForce { parts.append(notInForce(book.rules[place])[language]) }
        if known.isEmpty, open.isEmpty { parts.append(Wording(ja: "理由: つねに当てはまる。", en: "Because it always applies.")[language]) }
        return parts.joined(separator: language == .japanese ? "" : " ")
    }

    private func notInForce(_ rule: DutyRule) -> Wording {
        if rule.strength == .proposal { return Wording(ja: "提案であり、法ではない。", en: "It is a proposal, not law.") }
        let (from, until) = (rule.from?.description ?? "", rule.until?.description ?? "")
        return Wording(
            ja: "起点の日が適用期間(\(from)〜\(until))の外。", en: "The clock starts outside the time in which the rule applies (\(from) to \(until)).")
    }

    private func text(_ ground: Predicate.Ground, _ language: Language) -> String {
        switch ground {
        case .fact(let place):
            let fact = book.vocabulary.facts[place]
            return Words.pair(fact.label[language], fact.valueText(values[place], language), language)
        case .rule(let place):
            let holds = truths[place] == .yes
            return Words.pair(
                book.rules[place].id, Wording(ja: holds ? "当てはまる" : "当てはまらない", en: holds ? "applies" : "does not apply")[language], language)
        }
    }
}
