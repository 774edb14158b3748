/// The facts that most components do not have, kept together outside the component.
public struct ComponentDetails: Sendable, Hashable {
    /// What the part is, in words.
    public var description: String?
    /// Copyright notice; `NONE` where the document says that there is none.
    public var copyright: String?
    /// Who published the part (CycloneDX `publisher`).
    public var publisher: String?
    /// Who wrote the part, as one text (CycloneDX `author`).
    public var authorText: String?
    /// Who wrote the part (CycloneDX 1.6 `authors`).
    public var authors: [Party] = []
    /// Who made this entry of the SBOM (guidance Annex A Table 4, 作成者名); empty where it is whoever made the document.
    public var entryAuthors: [Party] = []
    /// Who made the part (CycloneDX 1.6 `manufacturer`).
    @Boxed public var manufacturer: Party? = nil
    /// Where the part came from first (SPDX `originator`).
    @Boxed public var originator: Party? = nil

    /// Further purls after ``Component/purl``.
    public var otherPurls: [String] = []
    /// Identifiers of other schemes.
    public var identifiers: [Identifier] = []
    /// The SWID tag of the part.
    @Boxed public var swid: SWIDReference? = nil
    /// Versions that an external part may have, in VERS notation (CycloneDX 1.7 `versionRange`).
    public var versionRange: String?

    /// Media type of a file.
    public var mimeType: String?
    /// Free words to find the part by.
    public var tags: [String] = []
    /// What the part was made from and how it was changed.
    @Boxed public var pedigree: Pedigree? = nil
    /// Support as a field of its own says it; ``Component/support`` looks at properties too.
    @Boxed public var support: SupportStatement? = nil
    /// What only SPDX packages have.
    @Boxed public var spdx: SPDXPackageFacts? = nil
    /// What only services have.
    @Boxed public var service: ServiceFacts? = nil

    /// Nothing known yet.
    public init() {}

    /// True if none of the facts is there.
    public var isEmpty: Bool { self == ComponentDetails() }
}
