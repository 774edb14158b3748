/// A pointer to something about a part outside the SBOM (CycloneDX `externalReferences`, SPDX `externalRefs`).
public struct ExternalReference: Sendable, Hashable {
    /// What it points to, in the words of the format: `website`, `vcs`, `advisory`, `security-contact` …
    public var type: String

    /// Address or locator as given.
    public var locator: String

    /// The rest, where given.
    @Boxed public var details: ExternalReferenceDetails?

    /// A value from its parts.
    public init(type: String, locator: String, details: ExternalReferenceDetails? = nil) {
        self.type = type
        self.locator = locator
        self.details = details
    }
}

/// What may come with an external reference.
public struct ExternalReferenceDetails: Sendable, Hashable {
    /// SPDX reference category: `SECURITY`, `PACKAGE-MANAGER`, `PERSISTENT-ID`, `OTHER`.
    public var category: String?
    /// Words of whoever made the entry.
    public var comment: String?
    /// Digests of what the reference points to.
    public var hashes: [Hash] = []
    /// Names with values.
    public var properties: [Property] = []
    /// Members the model has no place for.
    public var unknown: [UnknownField] = []

    /// Nothing known yet.
    public init() {}

    /// True if nothing is known.
    public var isEmpty: Bool { self == ExternalReferenceDetails() }
}
