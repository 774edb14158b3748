public import Duties

/// The end of a resource that a plan counts with, where it comes from, and what is still open about it.
public struct ResolvedEnd: Sendable, Hashable {
    /// The last day to rely on it; nil if not known.
    public internal(set) var day: CalendarDay?
    /// What ends then.
    public internal(set) var meaning: EndMeaning?
    /// Where the day comes from; nil if a person's override gives it, and if it is not known.
    public internal(set) var origin: EndOrigin?
    /// Place in the resource's statements of the one that decided; nil as for ``origin``.
    public internal(set) var statement: Int?
    /// A person's override gives the day.
    public internal(set) var isOverridden = false
    /// How sure it is.
    public internal(set) var confidence = Confidence.low
    /// The day from which it is in doubt.
    public internal(set) var doubtfulFrom: CalendarDay?
    /// The day on which the fact became known: that of the statement or the override.
    public internal(set) var knownSince: CalendarDay?
    private var questionBits: UInt16 = 0

    init() {}

    mutating func ask(_ question: EndQuestion) { questionBits |= question.bit }

    mutating func retract(_ questions: EndQuestion...) {
        for question in questions { questionBits &= ~question.bit }
    }

    /// What is open, in the order of ``EndQuestion``.
    public var questions: [EndQuestion] {
        guard questionBits != 0 else { return [] }
        return EndQuestion.allCases.filter { questionBits & $0.bit != 0 }
    }

    /// Nothing is known of its end, or what is known may no longer hold: it must not count as outliving the device.
    public var isOpen: Bool { day == nil || doubtfulFrom != nil }
}
