public import Diagnostics

/// A name bound to a CPE 2.2 URI (NISTIR 7695, section 6.1.2), with what tools that know only CPE 2.2 will not understand in it.
public struct CPEURI: Hashable, Sendable {
    /// The URI: `cpe:/a:openssl:openssl:3.0.13`.
    public let text: String

    /// What is beyond CPE 2.2. Empty if the URI says all that the name says to any tool.
    public let limits: [Limit]

    /// Something that CPE 2.2 itself cannot carry; CPE 2.3 reads it back without loss.
    public enum Limit: String, Hashable, Sendable, CaseIterable {
        /// `sw_edition`, `target_sw`, `target_hw` or `other` is packed into the edition.
        case packedAttributes
        /// A wildcard, written `%01` or `%02`.
        case wildcards
        /// The part is NA, which CPE 2.2 has no letter for.
        case partNotApplicable

        /// What the reader of the URI should know.
        public var wording: Wording {
            switch self {
            case .packedAttributes:
                Wording(
                    ja: "CPE 2.2にはsw_edition、target_sw、target_hw、otherがないため、editionにまとめて書いています。",
                    en: "CPE 2.2 has no sw_edition, target_sw, target_hw or other; they are packed into the edition.")
            case .wildcards:
                Wording(
                    ja: "CPE 2.2にはワイルドカードがないため、%01と%02で書いています。",
                    en: "CPE 2.2 has no wildcards; they are written %01 and %02.")
            case .partNotApplicable:
                Wording(
                    ja: "CPE 2.2のpartは「該当なし」にできません。",
                    en: "In CPE 2.2 the part cannot be “not applicable”.")
            }
        }
    }
}
