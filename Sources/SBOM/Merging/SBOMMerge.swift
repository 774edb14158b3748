/// An SBOM that is taken into another, with what identifies it (R-138: kept individually, and taken in).
public struct SupplierSBOM: Sendable {
    /// What it is called: the file as it came.
    public var name: String
    /// What it says.
    public var document: SBOMDocument

    /// A value from its parts.
    public init(name: String, document: SBOMDocument) {
        self.name = name
        self.document = document
    }
}

/// What a merge gave.
public struct SBOMMerge: Sendable {
    /// Two SBOMs that say different things of the same part, or two entries that may be the same part (``isIdentity``).
    public struct Conflict: Sendable, Hashable {
        /// Id of the component in the merged SBOM.
        public var component: String
        /// Its name and version, for people.
        public var name: String
        /// `supplier`, `license`, `hash`, `cpe`, `purl`, `end-of-support`, `license-text` …; `vulnerability` where two claims about one vulnerability
        /// do not agree, which both stay; ``identity`` where two entries stand side by side.
        public var field: String
        /// The value that was kept, empty where that is silence: the one that was there first, since the maker's own entry goes before a supplier's,
        /// and an earlier file before a later.
        public var kept: String
        /// Where it is from.
        public var keptFrom: String
        /// The value that was not, empty where that is silence.
        public var other: String
        /// Where it is from.
        public var otherFrom: String

        /// ``field`` of two entries with the same name and version that stand side by side, because what identifies them is not the same; ``kept`` and ``other``
        /// are then what identifies each.
        public static let identity = "identity"

        /// Two entries that may be the same part: nothing was left out, and a person has to say.
        public var isIdentity: Bool { field == Self.identity }
    }

    /// The merged SBOM. Where it says anything that the product's did not, it is the next version of it: the same serial number, `version` one
    /// higher (CycloneDX 1.6 `version`); otherwise it is the product's as it came.
    public var document: SBOMDocument
    /// Components taken in, by the SBOM they came from.
    public var added: [(source: String, count: Int)] = []
    /// Components that were there already, by the SBOM that had them too.
    public var joined: [(source: String, count: Int)] = []
    /// Contradictions. Nothing is hidden: both values are here.
    public var conflicts: [Conflict] = []
    /// What could not be brought into the format of the product's SBOM, what a supplier's SBOM says of itself, and what an
    /// earlier SBOM says of the same part in other words.
    public var losses: [(source: String, loss: SBOMLoss)] = []

    init(document: SBOMDocument) { self.document = document }
}

/// How SBOMs are merged.
public struct MergeOptions: Sendable {
    /// Id of the component that suppliers' products are put under; nil for the product.
    public var under: String?
    /// Suppliers' components side by side with all others, instead of below the supplier's product.
    public var isFlat: Bool
    /// Who makes the merged SBOM; nil leaves the product's authors.
    public var author: Party?
    /// When, RFC 3339; nil takes the newest of all. Left as it was where a merge changes nothing.
    public var created: String?
    /// The version of the product's SBOM stays, for an SBOM that is put together anew each time it is handed out and that others link to by that version.
    public var keepsVersion: Bool

    /// Options from their parts.
    public init(under: String? = nil, isFlat: Bool = false, author: Party? = nil, created: String? = nil, keepsVersion: Bool = false) {
        self.under = under
        self.isFlat = isFlat
        self.author = author
        self.created = created
        self.keepsVersion = keepsVersion
    }
}
