/// What matching says of one component, in a form that outlives the catalogue file: vulnerabilities by their ids, not by numbers.
public struct ComponentMatches: Sendable, Hashable {
    /// The component: its purl, else its CPE name, else name and version. Two entries of an SBOM with the same identity have the same key.
    public var component: String
    /// One for each vulnerability with an answer other than silence, by id.
    public var matches: [StoredMatch]
    /// Whether it could be looked up.
    public var wasLookedUp: Bool
    /// Why it could not be looked up; empty if it was.
    public var reasons: [NotLookedUp.Reason]

    /// Takes the parts as they are.
    public init(component: String, matches: [StoredMatch] = [], wasLookedUp: Bool = true, reasons: [NotLookedUp.Reason] = []) {
        self.component = component
        self.matches = matches
        self.wasLookedUp = wasLookedUp
        self.reasons = reasons
    }
}

/// The answer for one component and one vulnerability.
public struct StoredMatch: Sendable, Hashable {
    /// The answer.
    public enum Answer: Sendable, Hashable {
        /// Affected.
        case affected(kind: Finding.Kind, confidence: Finding.Confidence, evidence: [Evidence], fixedIn: [String])
        /// A publisher states that it is not.
        case notAffected(statements: [Clearance.Statement], against: [Evidence])
        /// It could not be decided, by what this record says.
        case unknown(reason: Undecided.Reason, source: String, record: String)
    }

    /// Every id of the vulnerability, the one to show first. The first may change when a CVE is assigned: see ``isSameFlaw(as:)``.
    public var vulnerability: [String]
    /// The answer.
    public var answer: Answer

    /// Takes the parts as they are.
    public init(vulnerability: [String], answer: Answer) {
        self.vulnerability = vulnerability
        self.answer = answer
    }

    /// Whether both are about one vulnerability, known then and now under at least one common id: what a stored analysis is carried over by.
    public func isSameFlaw(as other: StoredMatch) -> Bool { !Set(vulnerability).isDisjoint(with: other.vulnerability) }
}
