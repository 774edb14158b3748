/// What tells a product apart beside purl and CPE: a model number, a serial number or a stock keeping unit (CSAF 2.0 sections 3.1.3.3.4 to 3.1.3.3.7).
///
/// A maker gives them within its own range, so that one alone is no identity: it counts where the maker is the same, and is a question otherwise.
public struct ProductMark: Sendable, Hashable {
    /// What the mark is.
    public enum Kind: String, Sendable, CaseIterable {
        /// Model number.
        case model
        /// Serial number.
        case serial
        /// Stock keeping unit.
        case sku
    }

    /// What the mark is.
    public let kind: Kind
    /// The mark without regard to letter case.
    public let text: String

    /// A mark as somebody wrote it; nil for nothing and for the words that stand for it.
    public init?(_ kind: Kind, _ text: String?) {
        guard let stated = VersionText.stated(TextTrim.of(text ?? "")) else { return nil }
        self.kind = kind
        self.text = stated.lowercased()
    }

    /// How evidence shows it: `model:6gk5856-2ea00-3da1`.
    var shown: String { kind.rawValue + ":" + text }

    /// Stands in place of a maker whom nobody names.
    static let anyMaker = "-"

    /// The key under which products with exactly this mark are kept.
    func key(maker: String) -> PackageKey { PackageKey(type: "!" + kind.rawValue, namespace: maker, name: text) }

    /// What an inventory with marks of this kind depends on beyond its own: whether any statement has a pattern.
    static func patternKey(_ kind: Kind) -> String { "!" + kind.rawValue + "*" }
}
