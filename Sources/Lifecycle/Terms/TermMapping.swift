import Diagnostics
public import Duties

/// What a source's word means in our words: for one product, or for all products of the source until somebody looked.
public struct TermMapping: Sendable, Hashable {
    /// How far the mapping is settled.
    public enum State: Sendable, Hashable {
        /// By the source's own documentation; for a single product a person has yet to confirm it.
        case toConfirm
        /// A person compared the source's word with the vendor's policy for this product.
        case confirmed(by: String, on: CalendarDay, evidence: String)
    }

    /// The source.
    public let origin: EndOrigin
    /// The product in the source's words; nil for all products.
    public let product: String?
    /// The source's word.
    public let field: String
    /// The meaning; nil says that the word is no end at all, such as the day of a release.
    public let meaning: EndMeaning?
    /// How far it is settled.
    public let state: State
    /// What the mapping stands on.
    public let basis: String

    init(_ origin: EndOrigin, _ field: String, _ meaning: EndMeaning?, basis: String) {
        self.origin = origin
        product = nil
        self.field = field
        self.meaning = meaning
        state = .toConfirm
        self.basis = basis
    }

    /// A mapping that a person confirmed for one product.
    ///
    /// - Throws: `LIFE-006` without person or evidence.
    public init(
        _ origin: EndOrigin, product: String, field: String, meaning: EndMeaning?, confirmedBy person: String, on day: CalendarDay, evidence: String,
        at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(person, Wording(ja: "確認した人", en: "who confirmed it"), at: place)
        try LifecycleText.require(evidence, Wording(ja: "確認の根拠", en: "what confirms it"), at: place)
        self.origin = origin
        self.product = product
        self.field = field
        self.meaning = meaning
        state = .confirmed(by: person, on: day, evidence: evidence)
        basis = evidence
    }

    /// A person confirmed it.
    public var isConfirmed: Bool { if case .confirmed = state { true } else { false } }
}
