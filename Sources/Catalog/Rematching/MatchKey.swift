/// One thing that a component's answers can depend on in a catalogue: what an index of stored inventories is made of.
///
/// A component's answers stay the same as long as nothing changes under its keys; see ``InventoryComponent/matchKeys(system:)`` and ``CatalogChanges``.
public struct MatchKey: Sendable, Hashable {
    /// What the key names.
    public enum Kind: String, Sendable, CaseIterable {
        /// A package (`pypi/requests`), or a maker and a product's name.
        case package
        /// Part, vendor and product of a CPE name (`cpe:2.3:a:openssl:openssl:`).
        case product
        /// Whether the catalogue speaks at all of an ecosystem or of a distribution's release (`pypi`, `deb/debian/12`); `deb/debian/` is any release.
        case scope
        /// Whether the catalogue has CPE statements at all; it has no text.
        case cpeData = "cpe-data"
    }

    /// What the key names.
    public let kind: Kind
    /// Which one.
    public let text: String

    /// Takes the parts as they are.
    public init(_ kind: Kind, _ text: String = "") {
        self.kind = kind
        self.text = text
    }

    /// One text for a database's index, unique for each key: `package pypi/requests`.
    public var stored: String { kind.rawValue + " " + text }

    /// The key that ``stored`` was made from; nil if the text is none.
    public init?(stored: String) {
        guard let blank = stored.firstIndex(of: " "), let kind = Kind(rawValue: String(stored[..<blank])) else { return nil }
        self.init(kind, String(stored[stored.index(after: blank)...]))
    }
}
