public import Diagnostics

/// How far a problem report is. Which step leads where is in ``ProblemTransition/table``.
public enum ProblemState: String, Sendable, CaseIterable {
    /// It came in.
    case reported
    /// Somebody looks into it.
    case investigating
    /// What it is and what follows is written down.
    case concluded
    /// Done.
    case closed

    /// The word for people.
    public var title: Wording {
        switch self {
        case .reported: Wording(ja: "報告", en: "reported")
        case .investigating: Wording(ja: "調査中", en: "under investigation")
        case .concluded: Wording(ja: "結論済み", en: "concluded")
        case .closed: Wording(ja: "完了", en: "closed")
        }
    }
}
