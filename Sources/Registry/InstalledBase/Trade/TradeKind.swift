public import Diagnostics

/// The licensed trades between the maker and the institution (薬機法; 手引書 第7章).
public enum TradeKind: String, Sendable, CaseIterable {
    /// Brings the device into the country.
    case importer
    /// Sells it on.
    case distributor
    /// Leases it out; stays the owner.
    case lessor
    /// Repairs and services it.
    case repairer

    /// The word for people.
    public var title: Wording {
        switch self {
        case .importer: Wording(ja: "輸入業者", en: "importer")
        case .distributor: Wording(ja: "販売業者", en: "distributor")
        case .lessor: Wording(ja: "貸与業者", en: "lessor")
        case .repairer: Wording(ja: "修理業者", en: "repairer")
        }
    }
}
