/// What counts now of the facts of a case, without who said it and what was said before: enough to judge it among many.
public struct CurrentFacts: Sendable {
    /// By the facts' places in the vocabulary.
    var values: [FactValue]
    private let vocabulary: Vocabulary

    /// A case of which nothing is known.
    public init(_ book: RuleBook = .shipped) {
        vocabulary = book.vocabulary
        values = [FactValue](repeating: .unknown, count: book.vocabulary.facts.count)
    }

    /// States a fact; what was stated before no longer counts. A fact that the vocabulary does not know is left out.
    public mutating func state(_ id: String, _ value: FactValue) {
        if let place = vocabulary.place(of: id) { values[place] = value }
    }
}
