/// All that is put to the engine about one case.
public struct CaseFacts: Sendable, Hashable {
    /// The case's name, for the reader.
    public var name: String?
    /// What is known.
    public var facts: FactSet
    /// Reports that were sent.
    public var submissions: [Submission]
    /// Times during which clocks stood still.
    public var pauses: [Pause]
    /// Records of rules compared with their sources.
    public var verifications: [Verification]
    /// The moment to judge at, where the file fixes it.
    public var now: Instant?

    /// A case from its parts.
    public init(
        name: String? = nil, facts: FactSet = FactSet(), submissions: [Submission] = [], pauses: [Pause] = [],
        verifications: [Verification] = [], now: Instant? = nil
    ) {
        self.name = name
        self.facts = facts
        self.submissions = submissions
        self.pauses = pauses
        self.verifications = verifications
        self.now = now
    }
}
