public import SBOM

/// What differs between two baselines.
public struct BaselineDifference: Sendable {
    /// One member of an item that differs.
    public struct FieldChange: Sendable, Hashable {
        /// Its name in the baseline.
        public let field: String
        /// As it was; nil where there was nothing.
        public let old: String?
        /// As it is; nil where there is nothing.
        public let new: String?
    }

    /// An item that came, went or differs.
    public struct ItemChange: Sendable, Hashable {
        /// What became of it.
        public enum Kind: String, Sendable, Hashable { case added, removed, changed }

        /// What became of it.
        public let kind: Kind
        /// What kind of item.
        public let section: ConfigurationItem.Section
        /// What stays the same from one baseline to the other.
        public let key: String
        /// What people call it.
        public let name: String
        /// Version in the older baseline.
        public let oldVersion: String?
        /// Version in the newer baseline.
        public let newVersion: String?
        /// What differs; for `changed` only.
        public let fields: [FieldChange]
    }

    /// What differs between the SBOMs behind a changed item.
    public struct SBOMChange: Sendable {
        /// Key of the item.
        public let key: String
        /// The components that differ; nil where one of the two could not be read.
        public let difference: SBOMDifference?
    }

    /// The older one, as people name it.
    public let old: BaselineReference
    /// The newer one.
    public let new: BaselineReference
    /// Items that differ, by section and key.
    public let items: [ItemChange]
    /// The components of SBOMs that differ.
    public let sboms: [SBOMChange]

    /// True if the two have the same items.
    public var isEmpty: Bool { items.isEmpty }
}
