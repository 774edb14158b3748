public import Versions

/// What differs between two SBOMs, whatever their formats: order and ids do not matter.
public struct SBOMDifference: Sendable {
    /// Which way a version went.
    public enum Direction: String, Sendable, Hashable {
        case upgraded, downgraded
        /// Different, and no order is known for it.
        case changed
    }

    /// One field of a component that differs.
    public struct FieldChange: Sendable, Hashable {
        /// What differs.
        public enum Field: String, Sendable, Hashable, CaseIterable {
            case name, version, license, supplier, purl, cpe, hash, kind, origin, scope, supportLevel = "support-level", endOfSupport =
                "end-of-support",
                endOfLife = "end-of-life"

            /// ``DocumentChange/field`` where it is the product's own; nil for name and version, which `product` and `productVersion` tell.
            public var productField: String? {
                switch self {
                case .name, .version: nil
                case .license: "productLicense"
                case .supplier: "productSupplier"
                case .purl: "productPurl"
                case .cpe: "productCPE"
                case .hash: "productHash"
                case .kind: "productKind"
                case .origin: "productOrigin"
                case .scope: "productScope"
                case .supportLevel: "productSupportLevel"
                case .endOfSupport: "productEndOfSupport"
                case .endOfLife: "productEndOfLife"
                }
            }
        }

        /// What differs.
        public var field: Field
        /// As it was; nil where there was nothing.
        public var old: String?
        /// As it is; nil where there is nothing.
        public var new: String?
    }

    /// A component that is in both, and differs.
    public struct PartChange: Sendable {
        /// As it was.
        public var old: Component
        /// As it is.
        public var new: Component
        /// What differs.
        public var fields: [FieldChange]
        /// Which way the version went; nil where it is the same.
        public var direction: Direction?
        /// The order by which versions were compared; nil where none could be.
        public var scheme: VersionScheme?
        /// True if the version is the same and a digest is not: rebuilt, or tampered with.
        public var isRebuilt: Bool
    }

    /// That one part relates to another, by the names people know them by.
    public struct Statement: Sendable, Hashable {
        /// The part that the statement is about.
        public var from: String
        /// The part it names.
        public var to: String
        /// How the two are related.
        public var kind: RelationshipKind
    }

    /// Components that are new.
    public var added: [Component] = []
    /// Components that are gone.
    public var removed: [Component] = []
    /// Components that differ.
    public var changed: [PartChange] = []
    /// Components that are the same.
    public var unchanged = 0
    /// Relationships that are new.
    public var addedRelationships: [Statement] = []
    /// Relationships that are gone.
    public var removedRelationships: [Statement] = []
    /// The product and the authors where they differ: field, old, new.
    public var document: [DocumentChange] = []
    /// The product itself, as a part is compared; nil where nothing of it differs. Each of its fields is told by ``document`` too.
    public var product: PartChange?

    /// A fact about the whole document that differs.
    public struct DocumentChange: Sendable, Hashable {
        /// `product`, `productVersion`, `authors`; `productSupplier` and its like, see ``FieldChange/Field/productField``.
        public var field: String
        /// As it was.
        public var old: String
        /// As it is.
        public var new: String
    }

    /// True if the two say the same of their parts and the product.
    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && addedRelationships.isEmpty && removedRelationships.isEmpty && document.isEmpty
    }
}
