/// One entry of an SBOM: a part of a product, whatever the format it came in.
///
/// Components lie flat in ``SBOMDocument/components``, in the order of the document, a parent before its children. Identifiers stay the text that the
/// document gave; purl and CPE are parsed where they are used, so that a wrong one is reported and not lost.
public struct Component: Sendable, Hashable {
    /// Id inside the document: CycloneDX `bom-ref`, SPDX `SPDXID`, or made up from what is known (``ComponentFlags/idIsMadeUp``).
    public var id: String

    /// Id of the component that this one is nested in; nil at the top.
    public var parent: String?

    /// Name by its supplier; empty where the document gave none, which is remarked upon.
    public var name: String

    /// What stands before the name: Maven group, npm scope, vendor.
    public var group: String?

    /// Version as given; nil where absent, which differs from an empty text.
    public var version: String?

    /// The first purl. See ``purls`` for all.
    public var purl: String?

    /// CPE names, 2.2 URIs and 2.3 formatted strings as they stand.
    public var cpes: [String] = []

    /// Who made or distributes the part (guidance Annex A Table 4, サプライヤー名). Not the author of the entry, see ``ComponentDetails/entryAuthors``.
    public var supplier: Party?

    /// Licences as given, whoever came to them.
    public var licenses: [LicenseClaim] = []
    /// Digests of the part.
    public var hashes: [Hash] = []
    /// Pointers to things about the part.
    public var externalReferences: [ExternalReference] = []
    /// Names with values, in the order of the document.
    public var properties: [Property] = []

    /// Members the model has no place for, among them evidence, model cards, cryptographic properties and signatures.
    public var unknown: [UnknownField] = []

    /// What kind of thing it is.
    public var kind: ComponentKind

    /// In-house, open source or commercial; nil where nobody has said. Never guessed by a reader.
    public var origin: ComponentOrigin?

    /// Whether the part is needed.
    public var scope: ComponentScope?
    /// Small yes-or-no facts.
    public var flags: ComponentFlags = []

    @Boxed private var box: ComponentDetails?

    /// The facts that most components do not have.
    public var details: ComponentDetails {
        get { box ?? ComponentDetails() }
        set { box = newValue.isEmpty ? nil : newValue }
    }

    /// True if any of the rarer facts is there; asking is cheaper than ``details``.
    public var hasDetails: Bool { _box.isPresent }

    /// A component with nothing but an id and a name.
    public init(id: String, name: String, kind: ComponentKind = .unspecified) {
        self.id = id
        self.name = name
        self.kind = kind
    }
}
