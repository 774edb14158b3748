public import Diagnostics

/// Where a date comes from. The order is that of precedence: the later beats the earlier (decision 0016).
public enum EndOrigin: String, Sendable, Hashable, CaseIterable, Comparable {
    /// A person's guess, with its reasoning as the reference.
    case estimate
    /// endoflife.date, a collection by volunteers.
    case endOfLifeDate = "endoflife.date"
    /// An OpenEoX record of the vendor.
    case openEoX = "openeox"
    /// The vendor's own statement.
    case vendor
    /// A contract with the vendor.
    case contract

    /// The name for a reader.
    public var wording: Wording {
        switch self {
        case .estimate: Wording(ja: "推定", en: "estimate")
        case .endOfLifeDate: Wording(ja: "endoflife.date", en: "endoflife.date")
        case .openEoX: Wording(ja: "OpenEoX", en: "OpenEoX")
        case .vendor: Wording(ja: "供給者の表明", en: "vendor's statement")
        case .contract: Wording(ja: "契約", en: "contract")
        }
    }

    /// How sure its dates are if nothing else is known.
    public var confidence: Confidence {
        switch self {
        case .estimate: .low
        case .endOfLifeDate: .medium
        case .openEoX, .vendor, .contract: .high
        }
    }

    /// Weakest first.
    public static func < (left: EndOrigin, right: EndOrigin) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .estimate: 0
        case .endOfLifeDate: 1
        case .openEoX: 2
        case .vendor: 3
        case .contract: 4
        }
    }
}
