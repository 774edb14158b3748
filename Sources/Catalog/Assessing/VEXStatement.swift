import CPE
import PackageURL
import SBOM

/// One statement of a VEX document given with a scan: how products stand to a vulnerability (OpenVEX, CSAF, CycloneDX).
public struct VEXStatement: Sendable {
    /// How the products stand to it; never ``ProductStatement/Status/affectedInWords``.
    public var status: ProductStatement.Status
    /// Ids of the vulnerability.
    public var ids: [String]
    /// Why it is not affected: the document's label or words.
    public var justification: String?
    /// The products meant, each as the document names it.
    var products: [VEXProduct]
    /// Id of the document, or its file.
    public var document: String
    /// Who states it.
    public var author: String
    /// When, RFC 3339 in UTC; empty if the document does not say, so that any dated statement is later.
    public var time: String
    /// Place in the document.
    public var pointer: String
    /// Why it clears nothing, though it says that there is nothing to do.
    var weakness: Weakness?

    /// What a statement lacks that must be there before it is relied on.
    enum Weakness: Sendable {
        /// Neither label nor words say why it is not affected.
        case unjustified
        /// The document calls itself a draft.
        case draft
    }
}

/// A product of a VEX statement.
struct VEXProduct: Sendable {
    /// As the document names it.
    var name: String
    var purls: [PackageURL] = []
    var cpes: [CPE] = []
    /// Keys of digests of its files that tell them by themselves (``FileDigest``).
    var digests: Set<PackageKey> = []
    /// Id in the SBOM that the document is about (CycloneDX `bom-ref`).
    var reference: String?
    /// The SBOM that `reference` is meant in, where the document says which.
    var link: VEXLink?
    /// The versions meant, where the document names them; nil: all, or those of the identifiers.
    var versions: VEXVersions?
    /// The versions of which the statement itself says the contrary, where it says nothing else of versions.
    var contrary: VEXVersions?
    /// Whether its name stands for the product in every version, the document naming none.
    var isOfEveryVersion = false
    /// The product that it is a part of: the statement is about the part there, and nowhere else.
    var whole: [VEXProduct] = []

    /// What it is called, with the product that it is meant in.
    var label: String { whole.first.map { "\(name) (\($0.name))" } ?? name }

    /// The same within an SBOM: a reference into another one means nothing there.
    ///
    /// - Parameter document: what BOM-Links call the SBOM; nil where none can mean it.
    func within(_ document: String?) -> VEXProduct {
        guard let link else { return self }
        var product = self
        product.reference = link.document == document ? link.reference : nil
        // The link itself says within which product.
        if product.reference != nil { product.whole = [] }
        return product
    }

    /// Whether it is `component`; versions, where it has them, must be the same.
    func isMet(by component: InventoryComponent) -> Bool {
        // The very file is meant, whatever version anybody calls it.
        if !digests.isEmpty, component.digests.contains(where: { FileDigest.key($0).map(digests.contains) ?? false }) { return true }
        if let versions, !versions.admit(component.version) { return false }
        if let reference, reference == component.reference { return true }
        if let purl = component.purl, purls.contains(where: { Self.means($0, purl) }) { return true }
        return cpes.contains { own in component.cpes.contains { own.applies(to: $0, ignoringVersion: false) } }
    }

    /// Takes the digest of a file of the product. One that others can make collide is not the product's name.
    mutating func add(digest: Hash) {
        guard FileDigest.isStrong(digest.algorithm), let key = FileDigest.key(digest) else { return }
        digests.insert(key)
    }

    /// Whether it is a product within which something is meant: an identifier or name and version say so.
    func isWhole(_ component: InventoryComponent) -> Bool {
        if isMet(by: component) { return true }
        guard !component.name.isEmpty, versions?.admit(component.version) ?? true else { return false }
        return name == component.label || isOfEveryVersion && name == component.name
    }

    /// A qualifier that the statement has (`arch`, `distro`) must be the component's too: without it nobody knows whether that is the one meant. Where the file came from
    /// tells nothing about which one it is.
    private static func means(_ own: PackageURL, _ other: PackageURL) -> Bool {
        guard PackageKey(own) == PackageKey(other) else { return false }
        if let version = own.version, version != other.version { return false }
        return own.qualifiers.allSatisfy { origins.contains($0.key) || other.qualifier($0.key) == $0.value }
    }

    /// Qualifiers that say where a package is to be had (purl specification, "Known qualifiers").
    private static let origins: Set<String> = ["checksum", "checksums", "download_url", "repository_id", "repository_url", "vcs_url"]

    /// Whether it is the scanned product itself, by identifier, or by name and version.
    func isSubject(_ subject: ScanReport.Subject) -> Bool {
        if subject.parts.contains(where: isMet) { return true }
        if let versions, !versions.admit(subject.version) { return false }
        guard !subject.name.isEmpty else { return false }
        if isOfEveryVersion, name == subject.name { return true }
        let label = [subject.name, subject.version].filter { !$0.isEmpty }.joined(separator: " ")
        if name == label || name == subject.name && subject.version.isEmpty { return true }
        return purls.contains { $0.type == "generic" && $0.name == subject.name && ($0.version ?? "") == subject.version }
    }
}
