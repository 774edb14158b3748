public import Diagnostics
import Duties
import Lifecycle

/// What a source says about an end, in a word.
public enum EndWord: String, Sendable, CaseIterable {
    /// It names the last day.
    case day
    /// It has ended; on which day it does not say.
    case ended
    /// It has not ended; no day is given.
    case notEnded = "not-ended"
    /// The day will be announced.
    case toBeAnnounced = "to-be-announced"

    /// The word for people.
    public var title: Wording {
        switch self {
        case .day: Wording(ja: "日付あり", en: "names a day")
        case .ended: Wording(ja: "終了済み(日付なし)", en: "has ended, no day")
        case .notEnded: Wording(ja: "継続中(日付なし)", en: "goes on, no day")
        case .toBeAnnounced: Wording(ja: "今後発表", en: "to be announced")
        }
    }
}

extension KeptStatement {
    /// As the engine takes it: a person said what the source's word means, so it is confirmed.
    func engine() throws -> EndStatement {
        let value: EndValue =
            switch self.value {
            case .day: .day(try LifecycleText.day(day ?? ""))
            case .ended: .ended
            case .notEnded: .notEnded
            case .toBeAnnounced: .toBeAnnounced
            }
        return EndStatement(
            origin: origin, term: term ?? "", meaning: meaning, isMeaningConfirmed: true, value: value, stated: try LifecycleText.day(statedOn),
            reference: reference)
    }
}
