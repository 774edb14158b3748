public import Diagnostics
public import Duties

/// A person's decision about one component: its life cycle is this one, or it is not.
public struct KeptMapping: Sendable, Hashable {
    /// What was decided.
    public enum Decision: Sendable, Hashable {
        /// It is this product; `cycle` names the series, nil leaves it to the version.
        case confirmed(cycle: String?)
        /// It is not this product.
        case rejected
    }

    /// The component's id.
    public let subject: String
    /// The source.
    public let origin: EndOrigin
    /// The source's product.
    public let product: String
    /// What was decided.
    public let decision: Decision
    /// By whom.
    public let by: String
    /// When.
    public let on: CalendarDay
    /// Why.
    public let reason: String

    /// - Throws: `LIFE-006` without person or reason.
    public init(
        subject: String, origin: EndOrigin, product: String, decision: Decision, by: String, on: CalendarDay, reason: String, at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(by, Wording(ja: "決めた人", en: "who decided it"), at: place)
        try LifecycleText.require(reason, Wording(ja: "理由", en: "a reason"), at: place)
        self.subject = subject
        self.origin = origin
        self.product = product
        self.decision = decision
        self.by = by
        self.on = on
        self.reason = reason
    }
}
