public import Diagnostics

/// What a supplier is asked for.
public enum SupplierRequestTopic: String, Sendable, CaseIterable {
    /// An SBOM that is owed.
    case sbom
    /// An SBOM that is as it should be, instead of the one that came.
    case mending
    /// Until when it supports what it supplies: the latest EOL and EOS.
    case ends

    /// The word for people.
    public var wording: Wording {
        switch self {
        case .sbom: Wording(ja: "SBOMの提供", en: "an SBOM")
        case .mending: Wording(ja: "SBOMの訂正", en: "a corrected SBOM")
        case .ends: Wording(ja: "サポート終了時期の提示", en: "dates of the end of support")
        }
    }
}
