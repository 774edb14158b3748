public import Diagnostics

/// Who or what brought a problem to light.
public enum ProblemOrigin: String, Sendable, CaseIterable {
    case tester, supplier, developer
    /// A user: an institution, the service.
    case user
    case audit, researcher
    /// A notice about a vulnerability found in many products.
    case notice
    case other

    /// The word for people.
    public var title: Wording {
        switch self {
        case .tester: Wording(ja: "試験", en: "tester")
        case .supplier: Wording(ja: "サプライヤー", en: "supplier")
        case .developer: Wording(ja: "開発者", en: "developer")
        case .user: Wording(ja: "使用者", en: "user")
        case .audit: Wording(ja: "監査・ログ", en: "audit")
        case .researcher: Wording(ja: "研究者", en: "researcher")
        case .notice: Wording(ja: "脆弱性情報", en: "vulnerability notice")
        case .other: Wording(ja: "その他", en: "other")
        }
    }
}
