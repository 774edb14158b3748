public import Diagnostics

/// Who has the duty. A case has duties of others too, which the maker has to support.
public enum Bearer: String, Sendable, Hashable, CaseIterable {
    /// 製造販売業者.
    case holder = "mah"
    /// The manufacturer, as laws of other states call it.
    case manufacturer
    /// A medical institution.
    case institution
    /// Whoever handles personal data for another.
    case processor
    /// A CVE numbering authority.
    case numberingAuthority = "cna"
    /// Whoever supplies a system to critical infrastructure.
    case supplier

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .holder: Wording(ja: "製造販売業者", en: "marketing authorization holder")
        case .manufacturer: Wording(ja: "製造業者", en: "manufacturer")
        case .institution: Wording(ja: "医療機関", en: "medical institution")
        case .processor: Wording(ja: "委託先", en: "processor")
        case .numberingAuthority: Wording(ja: "CVE採番機関(CNA)", en: "CVE numbering authority")
        case .supplier: Wording(ja: "供給者", en: "supplier")
        }
    }
}
