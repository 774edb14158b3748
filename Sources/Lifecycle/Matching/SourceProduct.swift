/// A product of a life-cycle source with its series of releases, in the source's words.
public struct SourceProduct: Sendable, Hashable {
    /// Which source.
    public let origin: EndOrigin
    /// The product as the source calls it: `python`.
    public let product: String
    /// Its name for readers, where the source has one.
    public let label: String?
    /// Purls and CPE names that the source itself gives for it.
    public let identifiers: [String]
    /// Releases or series of releases.
    public let cycles: [Cycle]
    /// Where the source says this.
    public let reference: String

    /// One release, or a series of releases that share their dates.
    public struct Cycle: Sendable, Hashable {
        /// `3.9`.
        public let name: String
        /// Its dates.
        public let terms: [SourceTerm]

        /// Takes the parts as they are.
        public init(_ name: String, _ terms: [SourceTerm]) {
            self.name = name
            self.terms = terms
        }
    }

    /// Takes the parts as they are.
    public init(origin: EndOrigin, product: String, label: String? = nil, identifiers: [String] = [], cycles: [Cycle], reference: String) {
        self.origin = origin
        self.product = product
        self.label = label
        self.identifiers = identifiers
        self.cycles = cycles
        self.reference = reference
    }
}
