public import Diagnostics

/// Why something is changed.
public enum ChangeKind: String, Sendable, CaseIterable {
    /// Something is wrong.
    case corrective
    /// A vulnerability is closed.
    case security
    /// A part of others is replaced or brought up to date.
    case thirdParty = "third-party"
    /// The world around the device changed.
    case adaptive
    /// Something new.
    case feature
    /// Documents only.
    case documentation
    /// Tools and settings of the development.
    case environment

    /// The word for people.
    public var title: Wording {
        switch self {
        case .corrective: Wording(ja: "是正", en: "corrective")
        case .security: Wording(ja: "セキュリティ", en: "security")
        case .thirdParty: Wording(ja: "サードパーティ部品の更新", en: "third-party part")
        case .adaptive: Wording(ja: "環境への適応", en: "adaptive")
        case .feature: Wording(ja: "機能の追加・変更", en: "feature")
        case .documentation: Wording(ja: "文書", en: "documentation")
        case .environment: Wording(ja: "開発環境", en: "development environment")
        }
    }
}
