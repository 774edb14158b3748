import Diagnostics
public import Duties

/// One thing that a decision about EOL and EOS was based on (R-032: each with its source and date).
public struct PlanInput: Sendable, Hashable {
    /// What kind of thing.
    public let kind: PlanInputKind
    /// What was found: "OS fixes end on 2031-10-14", "the device has no third-party hardware".
    public let finding: String
    /// Where that is written.
    public let source: String
    /// The day of the source, or of looking at it.
    public let dated: CalendarDay
    /// How sure it is.
    public let confidence: Confidence

    /// - Throws: `LIFE-006` if finding or source is missing.
    public init(
        _ kind: PlanInputKind, finding: String, source: String, dated: CalendarDay, confidence: Confidence, at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(finding, Wording(ja: "入力の内容", en: "what was found"), at: place)
        try LifecycleText.require(source, Wording(ja: "入力の出典", en: "the source of the input"), at: place)
        self.kind = kind
        self.finding = finding
        self.source = source
        self.dated = dated
        self.confidence = confidence
    }
}
