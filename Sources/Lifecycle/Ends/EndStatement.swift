public import Duties

/// What one source says about one end of a resource, with all that a reader needs to judge it.
public struct EndStatement: Sendable, Hashable {
    /// Where it comes from.
    public let origin: EndOrigin
    /// The source's own word: `eol`, `end_of_security_support`; empty for what a person wrote down in our words.
    public let term: String
    /// What that means in our words; nil if nobody has said so yet, and then the statement decides nothing.
    public let meaning: EndMeaning?
    /// A person confirmed the meaning for this product. A statement in our own words is always confirmed.
    public let isMeaningConfirmed: Bool
    /// What it says.
    public let value: EndValue
    /// The day on which the source said so, or on which it was read.
    public let stated: CalendarDay
    /// Where to look it up: an address, a contract's number, the reasoning of an estimate.
    public let reference: String

    /// A statement in a source's words.
    public init(
        origin: EndOrigin, term: String, meaning: EndMeaning?, isMeaningConfirmed: Bool, value: EndValue, stated: CalendarDay, reference: String
    ) {
        self.origin = origin
        self.term = term
        self.meaning = meaning
        self.isMeaningConfirmed = isMeaningConfirmed
        self.value = value
        self.stated = stated
        self.reference = reference
    }

    /// A statement in our words: somebody read the source and wrote down what it means.
    public init(_ origin: EndOrigin, _ meaning: EndMeaning, _ value: EndValue, stated: CalendarDay, reference: String) {
        self.init(origin: origin, term: "", meaning: meaning, isMeaningConfirmed: true, value: value, stated: stated, reference: reference)
    }

    /// How sure it is by itself.
    public var confidence: Confidence { isMeaningConfirmed ? origin.confidence : .low }
}
