/// A component of which somebody states that a vulnerability does not affect it: the versions in hand are fixed, or were never affected.
public struct Clearance: Sendable {
    /// Index of the component in the inventory.
    public var component: Int
    /// Number of the vulnerability in the catalogue.
    public var vulnerability: Int
    /// The statements, each with its reason.
    public var statements: [Statement]
    /// Records that call the component affected all the same; the statement stands over them, since it is about the product itself.
    public var against: [Evidence]

    /// One such statement.
    public struct Statement: Sendable, Hashable {
        /// Whether it was fixed or never affected.
        public var status: ProductStatement.Status
        /// The publisher's reason, a label or words; nil where none is given.
        public var reason: String?
        /// The product as the publisher names it.
        public var product: String
        /// The record, and what was compared.
        public var evidence: Evidence
    }
}
