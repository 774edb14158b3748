public import Diagnostics

/// Where a problem came from, for trends.
public enum ProblemCause: String, Sendable, CaseIterable {
    case requirements, design, implementation
    /// A part of others: SOUP.
    case thirdParty = "third-party"
    /// A tool or setting of the development.
    case environment
    case hardware
    /// The way in which it was installed or set up.
    case configuration
    /// The way in which it was used.
    case use
    /// It was looked for and not found; the conclusion says so.
    case notFound = "not-found"

    /// The word for people.
    public var title: Wording {
        switch self {
        case .requirements: Wording(ja: "要求事項", en: "requirements")
        case .design: Wording(ja: "設計", en: "design")
        case .implementation: Wording(ja: "実装", en: "implementation")
        case .thirdParty: Wording(ja: "サードパーティ部品", en: "third-party part")
        case .environment: Wording(ja: "開発環境", en: "development environment")
        case .hardware: Wording(ja: "ハードウェア", en: "hardware")
        case .configuration: Wording(ja: "設置・設定", en: "installation and settings")
        case .use: Wording(ja: "使用方法", en: "use")
        case .notFound: Wording(ja: "特定できず", en: "not found")
        }
    }
}
