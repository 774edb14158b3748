public import Diagnostics

/// A step of a problem report.
public enum ProblemAction: String, Sendable, CaseIterable {
    /// Somebody takes it up.
    case investigate
    /// What was found, what it means for safety, and what follows.
    case conclude
    /// It is done.
    case close
    /// It was not done after all.
    case reopen

    /// The word for people.
    public var title: Wording {
        switch self {
        case .investigate: Wording(ja: "調査開始", en: "investigate")
        case .conclude: Wording(ja: "結論", en: "conclude")
        case .close: Wording(ja: "完了", en: "close")
        case .reopen: Wording(ja: "再開", en: "reopen")
        }
    }
}
