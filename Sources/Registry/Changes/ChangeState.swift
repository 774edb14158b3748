public import Diagnostics

/// How far a change request is. Which step leads where is in ``ChangeTransition/table``.
public enum ChangeState: String, Sendable, CaseIterable {
    /// Its author still writes it.
    case draft
    /// Waits for the analysis of its impact.
    case requested
    /// Its impact is analysed; waits for approval.
    case analysed
    /// May be carried out.
    case approved
    /// Will not be carried out as it is.
    case rejected
    /// Carried out; waits for verification.
    case implemented
    /// Verified; waits to be shipped with its release, or to be closed.
    case verified
    /// Done and shipped.
    case closed
    /// Given up.
    case cancelled

    /// Whether anything is still to be done for it.
    public var isOpen: Bool { self != .closed && self != .cancelled && self != .rejected }

    /// The word for people.
    public var title: Wording {
        switch self {
        case .draft: Wording(ja: "起案中", en: "draft")
        case .requested: Wording(ja: "要求済み", en: "requested")
        case .analysed: Wording(ja: "影響分析済み", en: "impact analysed")
        case .approved: Wording(ja: "承認済み", en: "approved")
        case .rejected: Wording(ja: "却下", en: "rejected")
        case .implemented: Wording(ja: "実施済み", en: "implemented")
        case .verified: Wording(ja: "検証済み", en: "verified")
        case .closed: Wording(ja: "完了", en: "closed")
        case .cancelled: Wording(ja: "取消し", en: "cancelled")
        }
    }
}
