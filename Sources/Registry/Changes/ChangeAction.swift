public import Diagnostics

/// A step of a change request.
public enum ChangeAction: String, Sendable, CaseIterable {
    /// The author hands it in.
    case request
    /// Its impact is written down.
    case analyse
    /// Somebody else lets it be carried out.
    case approve
    /// Somebody else decides against it.
    case reject
    /// After a rejection it is written anew.
    case rework
    /// It has been carried out.
    case implement
    /// Somebody else found it carried out as approved.
    case verify
    /// Somebody else found it not carried out as approved.
    case sendBack = "send-back"
    /// It is done.
    case close
    /// It is given up.
    case cancel

    /// What the person must be allowed to do.
    public var permission: Permission {
        switch self {
        case .request, .analyse, .rework, .cancel: .proposeChange
        case .approve, .reject, .close: .approve
        case .implement, .verify, .sendBack: .implementChange
        }
    }

    /// The word for people.
    public var title: Wording {
        switch self {
        case .request: Wording(ja: "提出", en: "request")
        case .analyse: Wording(ja: "影響分析", en: "analyse")
        case .approve: Wording(ja: "承認", en: "approve")
        case .reject: Wording(ja: "却下", en: "reject")
        case .rework: Wording(ja: "書き直し", en: "rework")
        case .implement: Wording(ja: "実施", en: "implement")
        case .verify: Wording(ja: "検証", en: "verify")
        case .sendBack: Wording(ja: "差戻し", en: "send back")
        case .close: Wording(ja: "完了", en: "close")
        case .cancel: Wording(ja: "取消し", en: "cancel")
        }
    }
}
