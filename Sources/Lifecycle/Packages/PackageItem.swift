public import Diagnostics

/// A thing that Table 2 of the guidance has the maker give to the institution. That the table has six, three and two entries is our reading of its rows.
public enum PackageItem: String, Sendable, Hashable, CaseIterable {
    /// The product security policy.
    case securityPolicy = "security_policy"
    /// The plan of EOL and EOS with its dates.
    case datesPlan = "dates_plan"
    /// Options for an upgrade.
    case upgradeOptions = "upgrade_options"
    /// Instructions for use and security documents.
    case instructions
    /// SBOM and MDS2.
    case sbomAndMDS2 = "sbom_mds2"
    /// The maintenance plan, limited support included.
    case maintenancePlan = "maintenance_plan"
    /// The notice of EOL.
    case eolNotice = "eol_notice"
    /// The plan of EOS.
    case eosPlan = "eos_plan"
    /// Other information that changed.
    case otherUpdates = "other_updates"
    /// The notice of EOS.
    case eosNotice = "eos_notice"
    /// Other information that changed, the maintenance plan excepted.
    case otherUpdatesAtEnd = "other_updates_at_end"

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .securityPolicy: Wording(ja: "セキュリティポリシー", en: "security policy")
        case .datesPlan: Wording(ja: "EOL及びEOS計画(日程)", en: "EOL and EOS plan with dates")
        case .upgradeOptions: Wording(ja: "アップグレードオプション", en: "upgrade options")
        case .instructions: Wording(ja: "取扱説明書、セキュリティ文書", en: "instructions for use, security documents")
        case .sbomAndMDS2: Wording(ja: "SBOM、MDS2", en: "SBOM and MDS2")
        case .maintenancePlan: Wording(ja: "保守計画(限定的サポート段階を含む)", en: "maintenance plan, limited support included")
        case .eolNotice: Wording(ja: "EOLの通知", en: "notice of EOL")
        case .eosPlan: Wording(ja: "EOS計画", en: "EOS plan")
        case .otherUpdates: Wording(ja: "その他の更新情報", en: "other updated information")
        case .eosNotice: Wording(ja: "EOSの通知", en: "notice of EOS")
        case .otherUpdatesAtEnd: Wording(ja: "その他の更新情報(保守計画を除く)", en: "other updates, except the maintenance plan")
        }
    }

    /// What Table 2 asks for at a milestone, in its order.
    public static func contents(of milestone: DeviceMilestone) -> [PackageItem] {
        switch milestone {
        case .release: [.securityPolicy, .datesPlan, .upgradeOptions, .instructions, .sbomAndMDS2, .maintenancePlan]
        case .eol: [.eolNotice, .eosPlan, .otherUpdates]
        case .eos: [.eosNotice, .otherUpdatesAtEnd]
        }
    }
}
