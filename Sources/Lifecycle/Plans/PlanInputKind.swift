public import Diagnostics

/// What a decision about EOL and EOS takes in (guidance 6.6.1, sentence 5: "… and the like").
public enum PlanInputKind: String, Sendable, Hashable, CaseIterable {
    /// Supply of hardware parts and materials.
    case hardwareSupply = "hardware_supply"
    /// The life cycle of third-party software parts, the operating system among them.
    case thirdPartySoftware = "third_party_software"
    /// The life cycle of the development environment.
    case developmentEnvironment = "development_environment"
    /// Contracts with suppliers and services.
    case contract
    /// Anything else.
    case other

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .hardwareSupply: Wording(ja: "ハードウェア部品・部材の供給", en: "supply of hardware parts and materials")
        case .thirdPartySoftware: Wording(ja: "サードパーティのソフトウェア部品のライフサイクル", en: "life cycle of third-party software")
        case .developmentEnvironment: Wording(ja: "開発環境のライフサイクル", en: "life cycle of the development environment")
        case .contract: Wording(ja: "契約", en: "contracts")
        case .other: Wording(ja: "その他", en: "other")
        }
    }

    /// The guidance names it: a decision without it is incomplete. A maker that has no such thing says so in the input's finding.
    public var isNamed: Bool { [.hardwareSupply, .thirdPartySoftware, .developmentEnvironment].contains(self) }
}
