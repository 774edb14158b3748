/// What a part was made from and how it was changed (CycloneDX `pedigree`).
///
/// The components in it are no parts of the product; they are told apart by position and their ``Component/parent`` stays inside its own list.
public struct Pedigree: Sendable, Hashable {
    /// Parts this one was made from.
    public var ancestors: [Component] = []
    /// Parts made from this one.
    public var descendants: [Component] = []
    /// Parts whose relation is known to exist but not its direction.
    public var variants: [Component] = []
    /// Commits, each as its members stood.
    public var commits: [[UnknownField]] = []
    /// Changes made to the part.
    public var patches: [Patch] = []
    /// Words of whoever made the entry.
    public var notes: String?
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}
}

/// A change made to a part (CycloneDX `patch`).
public struct Patch: Sendable, Hashable {
    /// `unofficial`, `monkey`, `backport` or `cherry-pick`, as given.
    public var type: String?
    /// Ids of what the patch resolves: CVE ids, issue numbers.
    public var resolves: [ResolvedIssue] = []
    /// Members the model has no place for, such as the difference itself.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}
}

/// What a patch resolves (CycloneDX `issue`).
public struct ResolvedIssue: Sendable, Hashable {
    /// `defect`, `enhancement` or `security`, as given.
    public var type: String?
    /// For instance a CVE id.
    public var id: String?
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}
}
