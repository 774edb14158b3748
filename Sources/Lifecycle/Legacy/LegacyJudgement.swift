public import Diagnostics
public import Duties

/// A dated judgement of a person about one configuration: by whether current threats can reasonably be met, not by age.
public struct LegacyJudgement: Sendable, Hashable {
    /// About what.
    public let configuration: DeviceConfiguration
    /// The judgement.
    public let verdict: LegacyVerdict
    /// When it was made.
    public let on: CalendarDay
    /// By whom.
    public let by: String
    /// Why: which threats, which means.
    public let reason: String
    /// When it is to be made anew at the latest; nil if only an event asks for it.
    public let review: CalendarDay?
    /// The last day until which limited support is extended for the configuration; nil if it is not.
    public let extendsSupportUntil: CalendarDay?

    /// - Parameter controls: the product's controls, by which those of the configuration are checked.
    /// - Throws: `LIFE-006` without person or reason, `LIFE-011` for a control that is not there; for a configuration that is not legacy thanks to controls
    ///   `LIFE-013` if one of them stands in no customer document; `LIFE-012` for an extension without control; `LIFE-010` for a review or an extension
    ///   before the judgement, `LIFE-005` for an extension of a configuration that is legacy.
    public init(
        _ configuration: DeviceConfiguration, _ verdict: LegacyVerdict, on day: CalendarDay, by person: String, reason: String,
        review: CalendarDay? = nil, extendsSupportUntil: CalendarDay? = nil, controls: [CompensatingControl], at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(person, Wording(ja: "判定した人", en: "who judged"), at: place)
        try LifecycleText.require(reason, Wording(ja: "判定の理由", en: "the reason of the judgement"), at: place)
        let known = Dictionary(controls.map { ($0.id, $0) }) { first, _ in first }
        for id in configuration.controls.sorted() {
            guard let control = known[id] else { throw LifecycleError(.unknownName(Wording(ja: "コントロール", en: "control"), name: id), at: place) }
            if verdict == .notLegacy, control.document == nil { throw LifecycleError(.controlNotSpecified(control.name), at: place) }
        }
        let judgement = Wording(ja: "判定", en: "the judgement")
        if let review, review < day {
            throw LifecycleError(.before(Wording(ja: "見直し", en: "the review"), day: "\(review)", judgement, limit: "\(day)"), at: place)
        }
        if let end = extendsSupportUntil {
            guard verdict == .notLegacy else {
                throw LifecycleError(
                    .unknownWord(Wording(ja: "延長できる判定", en: "judgement that allows an extension"), word: verdict.rawValue, known: ["not_legacy"]),
                    at: place)
            }
            guard !configuration.controls.isEmpty else { throw LifecycleError(.extensionWithoutControl, at: place) }
            guard end >= day else {
                throw LifecycleError(
                    .before(Wording(ja: "延長の終わり", en: "the end of the extension"), day: "\(end)", judgement, limit: "\(day)"), at: place)
            }
        }
        self.configuration = configuration
        self.verdict = verdict
        self.on = day
        self.by = person
        self.reason = reason
        self.review = review
        self.extendsSupportUntil = extendsSupportUntil
    }
}
