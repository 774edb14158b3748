public import Diagnostics

/// The steps of handling a case (ISO/IEC 30111:2019, clause 7; numbers read in a crosswalk of Vultron, not in the standard itself).
public enum CaseStep: String, Sendable, Hashable, CaseIterable {
    /// 7.1.3.
    case received
    /// 7.1.4.
    case verification
    /// 7.1.5.
    case remediation
    /// 7.1.6.
    case release
    /// 7.1.7.
    case postRelease = "post_release"
    /// Done, or left by one of the ways out of 7.1.4.
    case closed

    /// The step of one of our words.
    ///
    /// - Throws: `PSIRT-001`.
    public init(word: String) throws(PSIRTError) { self = try PSIRTText.word(word, Self.self, Wording(ja: "案件の段階", en: "step")) }

    /// The words for a reader.
    public var wording: Wording {
        switch self {
        case .received: Wording(ja: "受付", en: "received")
        case .verification: Wording(ja: "検証", en: "verification")
        case .remediation: Wording(ja: "対策の開発", en: "remediation")
        case .release: Wording(ja: "対策の提供", en: "release")
        case .postRelease: Wording(ja: "提供後の確認", en: "post-release")
        case .closed: Wording(ja: "完了", en: "closed")
        }
    }

    /// The clause of ISO/IEC 30111; nil for what has none.
    public var clause: String? {
        switch self {
        case .received: "7.1.3"
        case .verification: "7.1.4"
        case .remediation: "7.1.5"
        case .release: "7.1.6"
        case .postRelease: "7.1.7"
        case .closed: nil
        }
    }

    /// The steps that may follow. A fix that fails goes back; what is closed may be taken up again.
    public var following: [CaseStep] {
        switch self {
        case .received: [.verification, .closed]
        case .verification: [.remediation, .closed]
        case .remediation: [.verification, .release]
        case .release: [.remediation, .postRelease]
        case .postRelease: [.remediation, .closed]
        case .closed: [.verification]
        }
    }
}
