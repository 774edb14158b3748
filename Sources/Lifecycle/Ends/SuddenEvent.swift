public import Diagnostics
public import Duties

/// Something that happened to a supplier and puts its promises in doubt.
public struct SuddenEvent: Sendable, Hashable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Insolvency.
        case bankruptcy
        /// Another company took it over.
        case acquisition
        /// It withdrew from the business, or stopped the product at once.
        case withdrawal
        /// A disaster, sanctions and the like.
        case other

        /// The name for a reader.
        public var wording: Wording {
            switch self {
            case .bankruptcy: Wording(ja: "倒産", en: "bankruptcy")
            case .acquisition: Wording(ja: "買収", en: "acquisition")
            case .withdrawal: Wording(ja: "事業撤退・突然の終了", en: "withdrawal")
            case .other: Wording(ja: "その他の突発事象", en: "another sudden event")
            }
        }
    }

    /// What happened.
    public let kind: Kind
    /// The supplier that it happened to.
    public let supplier: String
    /// From this day on, what was said before and reaches beyond it is in doubt.
    public let day: CalendarDay
    /// Where that is written.
    public let source: String

    /// - Throws: `LIFE-006` without supplier or source.
    public init(_ kind: Kind, supplier: String, on day: CalendarDay, source: String, at place: String = "") throws(LifecycleError) {
        try LifecycleText.require(supplier, Wording(ja: "供給者", en: "the supplier"), at: place)
        try LifecycleText.require(source, Wording(ja: "出典", en: "the source"), at: place)
        self.kind = kind
        self.supplier = supplier
        self.day = day
        self.source = source
    }
}
