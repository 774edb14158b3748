public import Diagnostics

/// A stage of a device's total product life cycle (guidance 6.6.2; IMDRF N70, figure 1). Legacy is none of them: see ``LegacyJudgement``.
public enum DeviceStage: String, Sendable, Hashable, CaseIterable {
    /// Design and development, up to the commercial release.
    case development
    /// Support, from the release to the day before EOL.
    case support
    /// Limited support, from EOL to EOS, both days included.
    case limitedSupport = "limited_support"
    /// End of support, from the day after EOS.
    case endOfSupport = "end_of_support"

    /// The guidance's name.
    public var wording: Wording {
        switch self {
        case .development: Wording(ja: "設計・開発段階", en: "development")
        case .support: Wording(ja: "サポート段階", en: "support")
        case .limitedSupport: Wording(ja: "限定的サポート段階", en: "limited support")
        case .endOfSupport: Wording(ja: "サポート終了段階", en: "end of support")
        }
    }

    /// The milestone that begins the stage; nil for the first.
    public var beginsWith: DeviceMilestone? {
        switch self {
        case .development: nil
        case .support: .release
        case .limitedSupport: .eol
        case .endOfSupport: .eos
        }
    }
}
