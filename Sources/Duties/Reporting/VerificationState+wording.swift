public import Diagnostics

extension VerificationState {
    /// The state in words.
    public var wording: Wording {
        switch self {
        case .shipped: Wording(ja: "出荷時のまま", en: "as shipped")
        case .verifyFirst: Wording(ja: "要確認", en: "verify first")
        case .verified: Wording(ja: "照合済み", en: "compared")
        case .outdated: Wording(ja: "照合後に文が変わった", en: "changed since it was compared")
        }
    }
}
