/// What a document of another party says of one product and one vulnerability: the common form of CSAF, OpenVEX, CycloneDX and CVE records.
///
/// A claim is another's word. Whether the product is one of ours, and whether the claim is taken over, is for the reader to decide and to keep.
public struct Claim: Sendable, Hashable {
    /// How the product is said to stand to the vulnerability.
    public let status: AdvisoryStatement.Status
    /// Ids of the vulnerability, the best known first.
    public let vulnerabilities: [String]
    /// The product.
    public let product: ClaimedProduct
    /// Why it is not affected: the document's label or words.
    public let reason: String?
    /// Id of the document; nil if it has none.
    public let document: String?
    /// Who states it; nil if the document does not say.
    public let author: String?
    /// When it was stated, as the document writes it; nil if it does not say.
    public let time: String?
    /// JSON Pointer of the place.
    public let pointer: String
}

/// A product of a claim, as its document names it.
public struct ClaimedProduct: Sendable, Hashable {
    /// Its name for readers.
    public var name: String
    /// Its maker.
    public var vendor: String?
    /// The version meant.
    public var version: String?
    /// The versions meant, as a vers; `vers:generic/…` where the document names no scheme that is known.
    public var range: String?
    /// Its purls.
    public var purls: [String] = []
    /// Its CPE names.
    public var cpes: [String] = []
    /// Hashes of its files, in hexadecimal digits.
    public var hashes: [String] = []
    /// Its model numbers.
    public var modelNumbers: [String] = []
    /// Its serial numbers.
    public var serialNumbers: [String] = []
    /// Id in the SBOM that the document is about (`bom-ref`).
    public var reference: String?
    /// The products of which it is a part: the claim is about the part there and nowhere else.
    public var wholes: [ClaimedProduct] = []

    /// A product known by name.
    public init(name: String) { self.name = name }
}
