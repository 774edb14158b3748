public import Diagnostics
public import Duties

/// Why a recipient must be told.
public enum NoticeCause: Sendable, Hashable {
    /// It was never told.
    case first
    /// Notices were made, and none can have reached it: they wait, or came back.
    case notReached
    /// It goes by another day than the one that holds; the earliest of those that it may go by.
    case changed(from: CalendarDay)
    /// A package lacks some of its contents.
    case incomplete

    /// The cause for a reader.
    public var wording: Wording {
        switch self {
        case .first: Wording(ja: "まだ伝えていない", en: "not told yet")
        case .notReached: Wording(ja: "届いていない", en: "not reached")
        case .changed(let day): Wording(ja: "伝えた日付(\(day))から変わった", en: "changed from \(day), which it was told")
        case .incomplete: Wording(ja: "提供資料が不足", en: "package incomplete")
        }
    }
}
