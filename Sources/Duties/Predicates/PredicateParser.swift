import Diagnostics

/// Reads predicates:
/// ```
/// either   = both { "or" both }
/// both     = negation { "and" negation }
/// negation = "not" negation | "(" either ")" | atom
/// atom     = "always" | FACT | FACT ("==" | "!=") VALUE | FACT ["not"] "in" "[" VALUE { "," VALUE } "]"
///          | FACT ("<" | "<=" | ">" | ">=") NUMBER | "happened" "(" FACT ")" | "fires" "(" RULE { "," RULE } ")"
/// ```
/// Names and values are checked against the vocabulary while reading, so that no predicate can ask for something that does not exist.
struct PredicateParser {
    private static let deepest = 32

    private let vocabulary: Vocabulary
    private let rules: [String: Int]
    private let tokens: [PredicateToken]
    private var at = 0
    private var depth = 0

    /// Reads `text`; rule names are looked up in `rules`.
    static func parse(_ text: String, _ vocabulary: Vocabulary, rules: [String: Int]) throws(PredicateError) -> Predicate {
        var parser = PredicateParser(vocabulary: vocabulary, rules: rules, tokens: try PredicateToken.all(of: text))
        let predicate = try parser.either()
        guard parser.next.kind == .end else { throw parser.unexpected() }
        return predicate
    }

    private init(vocabulary: Vocabulary, rules: [String: Int], tokens: [PredicateToken]) {
        self.vocabulary = vocabulary
        self.rules = rules
        self.tokens = tokens
    }

    private var next: PredicateToken { tokens[at] }

    private mutating func either() throws(PredicateError) -> Predicate {
        var parts = [try both()]
        while take(word: "or") { parts.append(try both()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func both() throws(PredicateError) -> Predicate {
        var parts = [try negation()]
        while take(word: "and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation() throws(PredicateError) -> Predicate {
        guard depth < Self.deepest else { throw PredicateError(.tooDeep(limit: Self.deepest), column: next.column) }
        depth += 1
        defer { depth -= 1 }
        if take(word: "not") { return .not(try negation()) }
        if take(sign: "(") {
            let inner = try either()
            try expect(")")
            return inner
        }
        return try atom()
    }

    private mutating func atom() throws(PredicateError) -> Predicate {
        let token = next
        guard case .word(let name) = token.kind, !["and", "or", "in"].contains(name) else { throw unexpected() }
        at += 1
        switch name {
        case "always": return .always
        case "happened":
            try expect("(")
            let (place, fact) = try fact()
            guard fact.type == .time else {
                throw wrong(fact, Wording(ja: "happened(…)は日時の事実にだけ使えます", en: "happened(…) is for facts that are times"), token)
            }
            try expect(")")
            return .happened(place)
        case "fires":
            try expect("(")
            var places = [try rule()]
            while take(sign: ",") { places.append(try rule()) }
            try expect(")")
            return .fires(places)
        default:
            at -= 1
            return try condition()
        }
    }

    private mutating func condition() throws(PredicateError) -> Predicate {
        let start = next
        let (place, fact) = try fact()
        if take(sign: "==") { return .isOneOf(place, [try value(of: fact)]) }
        if take(sign: "!=") { return .not(.isOneOf(place, [try value(of: fact)])) }
        if take(word: "in") { return .isOneOf(place, try values(of: fact)) }
        if case .word("not") = next.kind, tokens[at + 1].kind == .word("in") {
            at += 2
            return .not(.isOneOf(place, try values(of: fact)))
        }
        if case .sign(let sign) = next.kind, let comparison = Predicate.Comparison(rawValue: sign) {
            guard fact.type == .number else {
                throw wrong(fact, Wording(ja: "大小の比較は数の事実にだけ使えます", en: "only numbers can be compared by size"), start)
            }
            at += 1
            guard case .number(let bound) = next.kind else { throw unexpected() }
            at += 1
            return .compares(place, comparison, bound)
        }
        guard fact.type == .bool else {
            throw wrong(fact, Wording(ja: "「はい・いいえ」の事実ではないので、値と比べてください", en: "it is not a yes-or-no fact: compare it with a value"), start)
        }
        return .isTrue(place)
    }

    private mutating func fact() throws(PredicateError) -> (Int, FactDefinition) {
        guard case .word(let name) = next.kind else { throw unexpected() }
        guard let place = vocabulary.place(of: name) else {
            throw PredicateError(.unknownFact(name, suggestions: vocabulary.suggestions(for: name)), column: next.column)
        }
        at += 1
        return (place, vocabulary.facts[place])
    }

    private mutating func rule() throws(PredicateError) -> Int {
        guard case .word(let name) = next.kind else { throw unexpected() }
        guard let place = rules[name] else {
            throw PredicateError(.unknownRule(name, suggestions: Nearness.closest(to: name, among: Array(rules.keys))), column: next.column)
        }
        at += 1
        return place
    }

    private mutating func values(of fact: FactDefinition) throws(PredicateError) -> [String] {
        try expect("[")
        var values = [try value(of: fact)]
        while take(sign: ",") { values.append(try value(of: fact)) }
        try expect("]")
        return values
    }

    private mutating func value(of fact: FactDefinition) throws(PredicateError) -> String {
        guard case .choice(let choices) = fact.type else {
            throw wrong(fact, Wording(ja: "値を選ぶ事実ではありません", en: "it is not a choice between values"), next)
        }
        guard case .word(let value) = next.kind else { throw unexpected() }
        guard choices.contains(where: { $0.id == value }) else {
            throw PredicateError(.unknownValue(fact: fact.id, value: value, allowed: choices.map(\.id)), column: next.column)
        }
        at += 1
        return value
    }

    private func wrong(_ fact: FactDefinition, _ wording: Wording, _ token: PredicateToken) -> PredicateError {
        PredicateError(.wrongUse(fact: fact.id, wording), column: token.column)
    }

    private mutating func take(word: String) -> Bool {
        guard next.kind == .word(word) else { return false }
        at += 1
        return true
    }

    private mutating func take(sign: String) -> Bool {
        guard next.kind == .sign(sign) else { return false }
        at += 1
        return true
    }

    private mutating func expect(_ sign: String) throws(PredicateError) {
        guard take(sign: sign) else { throw unexpected() }
    }

    private func unexpected() -> PredicateError {
        switch next.kind {
        case .word(let text), .sign(let text): PredicateError(.unexpected(text), column: next.column)
        case .number(let number): PredicateError(.unexpected(String(number)), column: next.column)
        case .end: PredicateError(.endsEarly, column: next.column)
        }
    }
}
