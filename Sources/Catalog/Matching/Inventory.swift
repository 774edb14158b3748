public import CPE
public import PackageURL
public import SBOM

/// What a product consists of, as matching sees it: the components of an SBOM with their identifiers read.
public struct Inventory: Sendable {
    /// The components, in the order of the SBOM.
    public var components: [InventoryComponent]
    /// The distribution that the SBOM describes, for packages whose purl does not name theirs.
    public var system: OperatingSystem?
    /// Whether the SBOM says of itself that nothing is missing: only then does an absent platform mean "does not run on it".
    public var isComplete: Bool
    /// Places of entries without an identifier that stand for others beside them: see ``standIns(among:)``.
    public var standIns: [Int] = []

    /// Takes the parts as they are.
    public init(components: [InventoryComponent], system: OperatingSystem? = nil, isComplete: Bool = false) {
        self.components = components
        self.system = system
        self.isComplete = isComplete
    }
}

/// One component with its identifiers.
public struct InventoryComponent: Sendable {
    /// Its id in the SBOM (bom-ref, SPDXID).
    public var reference: String
    /// Its name as the SBOM gives it.
    public var name: String
    /// Its version as the SBOM gives it.
    public var version: String?
    /// The versions that it may have, in VERS notation, where the SBOM gives no version: parts from outside of the product (CycloneDX 1.7
    /// `versionRange`, purl `vers`).
    public var versionRange: String?
    /// Who makes or supplies it, as the SBOM says.
    public var supplier: String?
    /// Its purl, if it has one that can be read.
    public var purl: PackageURL?
    /// What it was built from, where the SBOM says so beside the purl.
    public var source: SourcePackage?
    /// Its CPE names.
    public var cpes: [CPE]
    /// Whether a generator guessed those from the package's name (``ComponentFlags/cpesAreGuessed``).
    public var cpesAreGuessed = false
    /// Identifiers that the SBOM gives and that cannot be read, each with the reason.
    public var unreadable: [UnreadableIdentifier]
    /// The distribution and release, where the SBOM says that it is the operating system; without a release where it names none.
    public var system: OperatingSystem?
    /// Digests of its file.
    public var digests: [Hash] = []
    /// Model number, serial number and stock keeping unit, where the SBOM gives them.
    public var marks: [ProductMark] = []
    /// What it was made from (CycloneDX `pedigree.ancestors`): a vendored or changed component has the flaws of these, unless the change mended them.
    public var ancestors: [InventoryComponent] = []
    /// Ids of vulnerabilities that its patches are said to resolve (CycloneDX `pedigree.patches`).
    public var resolved: [String] = []

    /// Takes the parts as they are.
    public init(
        reference: String, name: String, version: String?, purl: PackageURL? = nil, cpes: [CPE] = [], unreadable: [UnreadableIdentifier] = [],
        supplier: String? = nil
    ) {
        self.reference = reference
        self.name = name
        self.version = version
        self.purl = purl
        self.cpes = cpes
        self.unreadable = unreadable
        self.supplier = supplier
    }
}
