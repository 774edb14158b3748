public import Diagnostics

/// Whether a change adds to or changes the device's function: if not, an update needs no separate approval.
public enum FunctionChange: String, Sendable, CaseIterable {
    /// It does.
    case yes
    /// It does not.
    case no
    /// Not known yet; that is an answer too, with its reason.
    case unknown

    /// The word for people.
    public var title: Wording {
        switch self {
        case .yes: Wording(ja: "機能の追加・変更あり", en: "changes the function")
        case .no: Wording(ja: "機能の追加・変更なし", en: "does not change the function")
        case .unknown: Wording(ja: "不明", en: "unknown")
        }
    }
}
