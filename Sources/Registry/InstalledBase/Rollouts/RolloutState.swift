public import Diagnostics

/// How far a roll-out is at one device.
public enum RolloutState: String, Sendable, CaseIterable {
    /// To be done.
    case planned
    /// The new release runs.
    case done
    /// It was tried and did not work; the old release runs.
    case failed
    /// The new release ran and was taken off again.
    case rolledBack = "rolled-back"
    /// The institution does not want it.
    case declined

    /// The word for people.
    public var title: Wording {
        switch self {
        case .planned: Wording(ja: "予定", en: "planned")
        case .done: Wording(ja: "完了", en: "done")
        case .failed: Wording(ja: "失敗", en: "failed")
        case .rolledBack: Wording(ja: "切り戻し", en: "rolled back")
        case .declined: Wording(ja: "辞退", en: "declined")
        }
    }
}
