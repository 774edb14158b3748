/// What a portfolio rule is about. Each part that is given must hold; of a part's values one.
public struct RuleCondition: Sendable, Hashable {
    /// Ids of vulnerabilities.
    public var vulnerabilities: Set<String>
    /// Names of components.
    public var components: Set<String>
    /// Versions of the component, exactly.
    public var versions: Set<String>
    /// Codes of products; empty for the whole portfolio.
    public var products: Set<String>
    /// Ways of matching.
    public var kinds: Set<String>
    /// Degrees of confidence.
    public var confidences: Set<String>

    /// A condition from its parts.
    public init(
        vulnerabilities: Set<String> = [], components: Set<String> = [], versions: Set<String> = [], products: Set<String> = [],
        kinds: Set<String> = [], confidences: Set<String> = []
    ) {
        self.vulnerabilities = vulnerabilities
        self.components = components
        self.versions = versions
        self.products = products
        self.kinds = kinds
        self.confidences = confidences
    }

    /// Whether a finding is meant.
    public func holds(for subject: FindingSubject) -> Bool {
        (vulnerabilities.isEmpty || !vulnerabilities.isDisjoint(with: subject.vulnerability))
            && (components.isEmpty || components.contains(subject.component)) && (versions.isEmpty || versions.contains(subject.version))
            && (products.isEmpty || products.contains(subject.product)) && (kinds.isEmpty || kinds.contains(subject.kind))
            && (confidences.isEmpty || confidences.contains(subject.confidence))
    }

    /// Whether it names something that people can look at: a rule about all low confidence of the portfolio would clear what nobody ever saw.
    var isNarrow: Bool { !vulnerabilities.isEmpty || !components.isEmpty }
}
