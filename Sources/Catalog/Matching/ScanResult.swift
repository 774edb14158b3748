/// What a scan says of every component of an inventory: each is in at least one of the lists, or was looked up without a match.
public struct ScanResult: Sendable {
    /// Affected components, by component and then by vulnerability id.
    public var findings: [Finding] = []
    /// Components that a publisher states not to be affected.
    public var cleared: [Clearance] = []
    /// What could not be decided, and why.
    public var undecided: [Undecided] = []
    /// Components that could not be looked up at all, and why.
    public var notLookedUp: [NotLookedUp] = []
    /// Components asked for in each ecosystem or distribution release of the catalogue.
    public var coverage: [String: Int] = [:]
    /// Components looked up.
    public var lookedUp = 0

    /// Numbers of all vulnerabilities that it speaks of.
    var vulnerabilities: Set<Int> {
        Set(findings.map(\.vulnerability) + cleared.map(\.vulnerability) + undecided.map(\.vulnerability))
    }

    /// A result with nothing in it yet.
    public init() {}
}
