public import Diagnostics

/// One item of a release's configuration (構成アイテム; JIS T 2304 8.1).
public struct ConfigurationItem: Sendable, Hashable {
    /// What kinds there are, in the order in which they are listed.
    public enum Section: String, Sendable, CaseIterable {
        case sbom = "sboms"
        case document = "documents"
        case supportingItem = "supportingItems"
        case hardwarePart = "hardwareParts"
        case soup

        /// The word for people.
        public var title: Wording {
            switch self {
            case .sbom: SubjectKind.sbom.title
            case .document: SubjectKind.document.title
            case .supportingItem: SubjectKind.supportingItem.title
            case .hardwarePart: SubjectKind.hardwarePart.title
            case .soup: SubjectKind.soupItem.title
            }
        }
    }

    /// A fact about the item, such as its digest.
    public struct Fact: Sendable, Hashable {
        /// Name of the member in JSON.
        public let name: String
        /// Its value.
        public let value: String
    }

    /// What kind of item.
    public let section: Section
    /// What stays the same from one release to the next; unique in its section.
    public let key: String
    /// What people call it.
    public let name: String
    /// Its version; nil where it has none.
    public let version: String?
    /// What else identifies it, in a fixed order. Only what is there.
    public let facts: [Fact]
    /// Whether it was carried over from an earlier release and not confirmed since. No part of a baseline.
    public let isInherited: Bool
    /// Whether it is inherited and what it stood on has changed since, so that a person must confirm it: ``InheritedDoubts``.
    public let isToConfirm: Bool

    init(
        _ section: Section, key: String, name: String, version: String?, _ facts: KeyValuePairs<String, String?>, isInherited: Bool = false,
        isToConfirm: Bool = false
    ) {
        self.section = section
        self.key = key
        self.name = name
        self.version = version
        self.facts = facts.compactMap { fact in fact.value.map { Fact(name: fact.key, value: $0) } }
        self.isInherited = isInherited
        self.isToConfirm = isInherited && isToConfirm
    }
}
