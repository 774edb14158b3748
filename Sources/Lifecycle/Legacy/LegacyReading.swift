public import Diagnostics
public import Duties

/// Whether a configuration counts as legacy on a day, and what that rests on.
public struct LegacyReading: Sendable, Hashable {
    /// What it rests on.
    public enum Ground: Sendable, Hashable {
        /// Nobody has judged this configuration.
        case none
        /// A person's judgement of that day.
        case judged(by: String, on: CalendarDay)
        /// A critical vulnerability that came after the last judgement, or with it: legacy at once, before EOL too.
        case forced(vulnerability: String, since: CalendarDay)
    }

    /// The configuration.
    public let configuration: DeviceConfiguration
    /// Legacy or not; nil if nobody has judged it, which is not the same as "not legacy".
    public let verdict: LegacyVerdict?
    /// What that rests on.
    public let ground: Ground
    /// The judgement that counts or last counted; nil if there is none.
    public let judgement: LegacyJudgement?
    /// The review is overdue, or nobody has judged.
    public let needsJudgement: Bool
    /// The last day of the extension of limited support that holds; nil if none does.
    public let extendedUntil: CalendarDay?

    /// Reads `configuration` on `today`. Judgements count only for exactly their configuration: a control that is not there protects nothing.
    ///
    /// The newest judgement counts, of one day the stricter. A vulnerability is answered by a judgement made after the day since which it is critical; one of the same
    /// day does not show that it took it in.
    public init(
        _ configuration: DeviceConfiguration, judgements: [LegacyJudgement], vulnerabilities: [CriticalVulnerability], today: CalendarDay
    ) {
        self.configuration = configuration
        let latest = judgements.filter { $0.configuration == configuration && $0.on <= today }.max { left, right in
            if left.on != right.on { return left.on < right.on }
            if left.verdict != right.verdict { return left.verdict == .notLegacy }
            return (left.by, left.reason) < (right.by, right.reason)
        }
        judgement = latest
        let open = vulnerabilities.filter { vulnerability in
            vulnerability.device == configuration.device && vulnerability.since <= today && vulnerability.fixed.map { $0 > today } ?? true
                && latest.map { $0.on <= vulnerability.since } ?? true
        }
        if let first = open.min(by: { ($0.since.number, $0.id) < ($1.since.number, $1.id) }) {
            verdict = .legacy
            ground = .forced(vulnerability: first.id, since: first.since)
            needsJudgement = true
            extendedUntil = nil
            return
        }
        verdict = latest?.verdict
        ground = latest.map { .judged(by: $0.by, on: $0.on) } ?? .none
        needsJudgement = latest.map { $0.review.map { $0 < today } ?? false } ?? true
        extendedUntil = latest?.extendsSupportUntil.flatMap { $0 >= today ? $0 : nil }
    }

    /// The answer for a reader.
    public var wording: Wording {
        let again = needsJudgement ? Wording(ja: "。判定が必要です", en: "; a judgement is needed") : Wording(ja: "", en: "")
        switch ground {
        case .none: return Wording(ja: "未判定。判定が必要です", en: "not judged; a judgement is needed")
        case .judged(let by, let day):
            let name = verdict?.wording ?? Wording(ja: "未判定", en: "not judged")
            return Wording(ja: "\(name.japanese)(\(day)、\(by))\(again.japanese)", en: "\(name.english) (\(by), \(day))\(again.english)")
        case .forced(let id, let day):
            return Wording(
                ja: "レガシー(\(day)から、重大な脆弱性 \(id) のため)\(again.japanese) [\(Basis.r118.wording.japanese)]",
                en: "legacy (since \(day), because of the critical vulnerability \(id))\(again.english) [\(Basis.r118.wording.english)]")
        }
    }
}
