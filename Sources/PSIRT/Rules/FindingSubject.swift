/// A finding as rules see it.
public struct FindingSubject: Sendable, Hashable {
    /// Number of the finding.
    public var id: Int
    /// Every id of the vulnerability.
    public var vulnerability: Set<String>
    /// Name of the component.
    public var component: String
    /// Version of the component.
    public var version: String
    /// Code of the product.
    public var product: String
    /// How it was matched: `purl`, `cpe`, `name`, `distro`.
    public var kind: String
    /// How sure that is: `high`, `medium`, `low`.
    public var confidence: String
    /// What counts by a person's own analysis; nil where there is none.
    public var own: AnalysisStatus?

    /// A finding from its parts.
    public init(
        id: Int, vulnerability: Set<String>, component: String, version: String = "", product: String, kind: String = "purl",
        confidence: String = "high", own: AnalysisStatus? = nil
    ) {
        self.id = id
        self.vulnerability = vulnerability
        self.component = component
        self.version = version
        self.product = product
        self.kind = kind
        self.confidence = confidence
        self.own = own
    }
}
