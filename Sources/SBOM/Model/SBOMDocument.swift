/// A software bill of materials, whatever the format it came in.
///
/// Nothing in it is trusted or repaired: it says what the document said. What was odd about the document is in ``remarks``.
public struct SBOMDocument: Sendable, Hashable {
    /// The format it was read from.
    public var format: SBOMFormat

    /// What identifies the document in the world: CycloneDX serial number, SPDX document namespace.
    public var identity: String?
    /// Id of the document inside itself (SPDX `SPDXID`).
    public var documentID: String?
    /// Name of the document (SPDX).
    public var name: String?
    /// How many times the document was issued (CycloneDX `version`).
    public var documentVersion: Int?
    /// When the SBOM data were put together, as given (guidance Annex A Table 4, タイムスタンプ).
    public var created: String?
    /// Who made the document.
    public var authors: [Party] = []
    /// What made the document. A tool in the old form of CycloneDX, or in SPDX, is a component of unspecified kind.
    public var tools: [Component] = []
    /// Which of SPDX's creators, in their order, are ``tools``; the others are ``authors``. Empty where the format keeps them apart.
    var creatorsAreTools: [Bool] = []
    /// Who supplies what the document describes.
    public var supplier: Party?
    /// Who makes what the document describes.
    public var manufacturer: Party?
    /// Licences of the document itself.
    public var licenses: [LicenseClaim] = []
    /// When in the life of the product the document was made.
    public var phases: [LifecyclePhase] = []
    /// Words of whoever made the document.
    public var comment: String?

    /// Ids of what the document describes: the product itself, usually one.
    public var subjects: [String] = []

    /// CycloneDX `metadata.component` and what is nested in it. SPDX lists its subject among the ``components``.
    public var subjectComponents: [Component] = []
    /// All parts, flat, in the order of the document, a parent before its children.
    public var components: [Component] = []
    /// Services that the product calls, flat like the components.
    public var services: [Component] = []
    /// What depends on what, contains what, describes what.
    public var relationships: [Relationship] = []
    /// Ids that the document says have no dependencies, which differs from saying nothing (CycloneDX).
    public var withoutDependencies: [String] = []
    /// Where the document is complete and where it is not.
    public var compositions: [Composition] = []
    /// Vulnerabilities that the document speaks of: claims of whoever made it.
    public var vulnerabilities: [VulnerabilityClaim] = []
    /// Pointers to things about the whole document.
    public var externalReferences: [ExternalReference] = []
    /// Names with values at the top of the document.
    public var properties: [Property] = []
    /// Properties of the CycloneDX metadata.
    public var metadataProperties: [Property] = []

    /// Files (SPDX).
    public var files: [FileEntry] = []
    /// Licences that are not on the SPDX list (SPDX).
    public var extractedLicenses: [ExtractedLicense] = []
    /// Other documents that this one points into (SPDX).
    public var externalDocuments: [ExternalDocument] = []

    /// Members at the top that the model has no place for: annotations, formulation, declarations, citations, snippets, signature.
    public var unknown: [UnknownField] = []
    /// The same for CycloneDX `metadata` and SPDX `creationInfo`.
    public var metadataUnknown: [UnknownField] = []

    /// What was odd about the document without stopping the reading.
    public var remarks: [SBOMRemark] = []
    /// Remarks beyond the limit, which were only counted.
    public var remarksLeftOut = 0

    /// A value from its parts.
    public init(format: SBOMFormat) { self.format = format }
}
