public import Diagnostics

/// How far a job is.
public enum JobState: String, Sendable, CaseIterable {
    /// Waits.
    case queued
    /// A worker has it.
    case running
    /// Done.
    case done
    /// Could not be done; ``Job/failure`` says why.
    case failed
    /// Given up at somebody's wish.
    case cancelled

    /// Whether nothing more will happen.
    public var isEnded: Bool { self == .done || self == .failed || self == .cancelled }

    /// The word for people.
    public var title: Wording {
        switch self {
        case .queued: Wording(ja: "待機中", en: "queued")
        case .running: Wording(ja: "実行中", en: "running")
        case .done: Wording(ja: "完了", en: "done")
        case .failed: Wording(ja: "失敗", en: "failed")
        case .cancelled: Wording(ja: "中止", en: "cancelled")
        }
    }
}
