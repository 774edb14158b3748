public import SBOM

/// What the user says of the SBOM that is to be made.
public struct GenerationOptions: Sendable {
    /// Name of the product; nil to take that of the project, else of the folder.
    public var name: String?
    /// Version of the product.
    public var version: String?
    /// Who makes the SBOM (guidance Annex A Table 4, 作成者名).
    public var author: Party?
    /// When the SBOM is made, RFC 3339; nil leaves it out.
    public var created: String?
    /// What makes the SBOM.
    public var tool: Component?
    /// Folders and files to leave out, relative to the root.
    public var excluded: Set<String> = []
    /// What a folder may ask for.
    public var limits = GenerationLimits()

    /// Nothing said.
    public init() {}
}
