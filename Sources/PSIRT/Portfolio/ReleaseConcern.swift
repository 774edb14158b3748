/// What is known of one release when the whole portfolio is asked about one vulnerability.
public struct ReleaseConcern: Sendable, Hashable {
    /// Code of the product.
    public var product: String
    /// Version of the release.
    public var release: String
    /// How many components its SBOM has; nil if it has none.
    public var components: Int?
    /// How many of them could not be looked up.
    public var unknownComponents: Int
    /// How the findings of the vulnerability stand, those that matching holds undecided included as under investigation.
    public var findings: [AnalysisStatus]
    /// How many components matching held against the vulnerability and found not affected.
    public var cleared: Int

    /// A release from its parts.
    public init(
        product: String, release: String, components: Int?, unknownComponents: Int = 0, findings: [AnalysisStatus] = [], cleared: Int = 0
    ) {
        self.product = product
        self.release = release
        self.components = components
        self.unknownComponents = unknownComponents
        self.findings = findings
        self.cleared = cleared
    }
}
