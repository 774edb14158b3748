public import Diagnostics

/// What an advisory says to do.
public enum AdvisoryKind: String, Sendable, CaseIterable {
    /// An update is there or on its way.
    case updateNeeded = "update"
    /// No update yet; there is a way to live with it.
    case workaroundOnly = "workaround"
    /// A component is vulnerable, the products are not.
    case notAffected = "not-affected"
    /// Between EOL and EOS: what is still done, and what is not.
    case limitedSupport = "limited-support"
    /// After EOS: no fix will come.
    case endOfSupport = "end-of-support"

    /// The words for people.
    public var title: Wording {
        switch self {
        case .updateNeeded: Wording(ja: "更新が必要", en: "update needed")
        case .workaroundOnly: Wording(ja: "回避策のみ", en: "workaround only")
        case .notAffected: Wording(ja: "影響なし", en: "not affected")
        case .limitedSupport: Wording(ja: "限定的サポート", en: "limited support")
        case .endOfSupport: Wording(ja: "サポート終了", en: "end of support")
        }
    }
}
