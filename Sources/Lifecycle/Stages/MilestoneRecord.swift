import Diagnostics
public import Duties

/// The record that a milestone was really carried out: the release took place, the EOL process was done, support ended.
public struct MilestoneRecord: Sendable, Hashable {
    /// Which one.
    public let milestone: DeviceMilestone
    /// The day on which it took effect.
    public let day: CalendarDay
    /// Who decided it.
    public let by: String
    /// The document that shows it.
    public let evidence: String

    /// - Throws: `LIFE-006` if the person or the evidence is missing.
    public init(_ milestone: DeviceMilestone, on day: CalendarDay, by: String, evidence: String, at place: String = "") throws(LifecycleError) {
        try LifecycleText.require(by, Wording(ja: "決定した人", en: "who decided it"), at: place)
        try LifecycleText.require(evidence, Wording(ja: "根拠となる文書", en: "the document that shows it"), at: place)
        self.milestone = milestone
        self.day = day
        self.by = by
        self.evidence = evidence
    }
}
