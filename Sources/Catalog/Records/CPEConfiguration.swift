public import CPE

/// One applicability statement: a tree of CPE criteria (NVD API 2.0, `configurations`; NISTIR 7698).
public struct CPEConfiguration: Sendable, Hashable {
    /// How nodes, or the criteria in a node, go together.
    public enum Operator: UInt8, Sendable {
        case or = 0
        case and = 1
    }

    /// Criteria that go together.
    public struct Node: Sendable, Hashable {
        /// Whether all parts must hold or any of them.
        public var joined: Operator
        /// Whether the opposite is meant.
        public var negated: Bool
        /// The criteria, in the order of the source.
        public var criteria: [CPECriterion]

        /// Takes the parts as they are.
        public init(joined: Operator = .or, negated: Bool = false, criteria: [CPECriterion] = []) {
            self.joined = joined
            self.negated = negated
            self.criteria = criteria
        }
    }

    /// Whether all parts must hold or any of them.
    public var joined: Operator
    /// Whether the opposite is meant.
    public var negated: Bool
    /// The nodes, in the order of the source.
    public var nodes: [Node]
    /// What the source states of the products that fit.
    public var statement = ProductStatement.plain

    /// Takes the parts as they are.
    public init(joined: Operator = .or, negated: Bool = false, nodes: [Node] = []) {
        self.joined = joined
        self.negated = negated
        self.nodes = nodes
    }
}

/// One CPE match criterion with its version bounds (NVD API 2.0, `cpeMatch`).
public struct CPECriterion: Sendable, Hashable {
    /// True for what is vulnerable, false for what it must run on or with.
    public var isVulnerable: Bool
    /// The name that a product's CPE must match.
    public var name: CPE
    /// Lower bound of the version.
    public var lower: VersionBound?
    /// Upper bound of the version.
    public var upper: VersionBound?

    /// Takes the parts as they are.
    public init(isVulnerable: Bool, name: CPE, lower: VersionBound? = nil, upper: VersionBound? = nil) {
        self.isVulnerable = isVulnerable
        self.name = name
        self.lower = lower
        self.upper = upper
    }
}

/// One end of a version range.
public struct VersionBound: Sendable, Hashable {
    /// The version as written.
    public var version: String
    /// Whether the bound itself is in the range.
    public var isIncluded: Bool

    /// Takes the parts as they are.
    public init(_ version: String, included: Bool) {
        self.version = version
        isIncluded = included
    }
}
