public import Diagnostics
public import Duties

/// What an analysis must say, and what may follow what.
public struct AnalysisRules: Sendable, Hashable {
    /// Most days until something under investigation is looked at again.
    public var longestInvestigation: Int
    /// Most days until anything else is looked at again.
    public var longestReview: Int

    /// Rules with their time limits, which are the maker's own; no text of law gives a number.
    public init(longestInvestigation: Int = 90, longestReview: Int = 731) {
        self.longestInvestigation = longestInvestigation
        self.longestReview = longestReview
    }

    /// Holds an analysis against the one that it supersedes.
    ///
    /// - Parameters:
    ///   - earlier: the status that counts now; nil for a finding that nobody analysed.
    ///   - offer: what the product's stage leaves to choose; nil where no handling is asked.
    ///   - today: the day on which it is written.
    /// - Throws: `PSIRT-003` to `PSIRT-006`, `PSIRT-008`, `PSIRT-009` for the first thing that is wrong.
    public func check(
        _ analysis: Analysis, after earlier: AnalysisStatus?, offer: HandlingOffer?, today: CalendarDay, at place: String = ""
    ) throws(PSIRTError) {
        if let earlier { try checkTransition(earlier, analysis, place) }
        if let missing = Self.missing(analysis) { throw PSIRTError(.missingForStatus(analysis.status, missing), at: place) }
        if let surplus = Self.surplus(analysis) { throw PSIRTError(.notForStatus(analysis.status, surplus), at: place) }
        try checkReview(analysis, today, place)
        if let offer, let handling = analysis.handling, let why = offer.refusal(of: handling) {
            throw PSIRTError(.handlingNotOffered(handling, why), at: place)
        }
    }

    /// Whether a status may follow another without a stop in between.
    ///
    /// What was said to be fixed was affected, and what is not affected needs no fix: each of the two contradicts the other, and somebody has to look anew.
    public static func canFollow(_ earlier: AnalysisStatus, _ later: AnalysisStatus) -> Bool {
        switch (earlier, later) {
        case (.fixed, .notAffected), (.notAffected, .fixed): false
        default: true
        }
    }

    /// The statuses that may follow one.
    public static func following(_ earlier: AnalysisStatus?) -> [AnalysisStatus] {
        guard let earlier else { return AnalysisStatus.allCases }
        return AnalysisStatus.allCases.filter { canFollow(earlier, $0) }
    }

    private func checkTransition(_ earlier: AnalysisStatus, _ analysis: Analysis, _ place: String) throws(PSIRTError) {
        guard Self.canFollow(earlier, analysis.status) else { throw PSIRTError(.noTransition(from: earlier, to: analysis.status), at: place) }
        guard earlier == analysis.status || earlier == .underInvestigation || PSIRTText.says(analysis.reason) else {
            throw PSIRTError(.changeWithoutReason(from: earlier, to: analysis.status), at: place)
        }
    }

    /// The first thing that the status asks for and is not there.
    static func missing(_ analysis: Analysis) -> Wording? {
        switch analysis.status {
        case .notAffected:
            // VEX: a justification, an impact statement, or both. A label alone says nothing of what was looked at.
            if analysis.justification == nil, !PSIRTText.says(analysis.impact) {
                return Wording(ja: "非該当の理由か影響の説明", en: "a justification or a statement of impact")
            }
            if analysis.justification?.restsOnSurroundings == true, !PSIRTText.says(analysis.impact) {
                return Wording(ja: "製品の外の条件や対策の説明", en: "words on the condition or control outside the product that it rests on")
            }
        case .affected:
            if analysis.responses.isEmpty, analysis.handling == nil { return Wording(ja: "処置か対応", en: "a response or a handling") }
            if !PSIRTText.says(analysis.action) { return Wording(ja: "使用者がとるべき行動", en: "what users should do") }
        case .fixed:
            if analysis.evidence.isEmpty, !PSIRTText.says(analysis.impact) {
                return Wording(ja: "修正を示す証拠か説明", en: "evidence of the fix, or words on it")
            }
        case .underInvestigation:
            if analysis.reviewBy == nil { return Wording(ja: "再評価日", en: "a day of re-review") }
        }
        return nil
    }

    private static func surplus(_ analysis: Analysis) -> Wording? {
        if analysis.justification != nil, analysis.status != .notAffected { return Wording(ja: "非該当の理由", en: "a justification") }
        if !analysis.responses.isEmpty, analysis.status == .notAffected { return Wording(ja: "処置", en: "a response") }
        if analysis.handling == .update, analysis.status == .notAffected {
            return Wording(ja: "対応「\(Handling.update.wording.japanese)」", en: "the handling \"\(Handling.update.wording.english)\"")
        }
        return nil
    }

    private func checkReview(_ analysis: Analysis, _ today: CalendarDay, _ place: String) throws(PSIRTError) {
        guard let day = analysis.reviewBy else { return }
        let latest = today.adding(days: analysis.status == .underInvestigation ? longestInvestigation : longestReview)
        guard day > today, day <= latest else {
            throw PSIRTError(.reviewDay(day, earliest: today.adding(days: 1), latest: latest), at: place)
        }
    }
}
