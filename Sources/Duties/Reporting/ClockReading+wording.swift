public import Diagnostics

extension ClockReading.State {
    /// The state for a reader.
    public var wording: Wording {
        switch self {
        case .standing: Wording(ja: "常時", en: "standing")
        case .startUnknown: Wording(ja: "起点が不明。すでに進んでいるおそれ", en: "start unknown: it may be running")
        case .notStarted: Wording(ja: "まだ始まっていない", en: "not started")
        case .noNumber: Wording(ja: "数値の定めなし", en: "no number given")
        case .running: Wording(ja: "進行中", en: "running")
        case .pastSafe: Wording(ja: "安全な期限を過ぎた", en: "past the safe date")
        case .overdue: Wording(ja: "期限超過", en: "OVERDUE")
        case .paused: Wording(ja: "停止中", en: "paused")
        case .reportedIncomplete: Wording(ja: "未完了報告済み。追加報告が必要", en: "reported as incomplete; a further report is due")
        case .reported: Wording(ja: "報告済み", en: "reported")
        }
    }
}

extension Submission.Kind {
    /// The kind for a reader.
    public var wording: Wording {
        switch self {
        case .incomplete: Wording(ja: "未完了報告", en: "incomplete report")
        case .followUp: Wording(ja: "追加報告", en: "additional report")
        case .complete: Wording(ja: "完了報告", en: "complete report")
        }
    }
}
