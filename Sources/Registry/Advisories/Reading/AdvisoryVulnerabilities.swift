/// Which vulnerabilities a proposal comes to: those that it names and those of its case. Whoever has a catalogue looks them up in it before the draft.
public struct AdvisoryVulnerabilities: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// The proposal.
    public var proposal: AdvisoryProposal

    /// A question about a proposal.
    public init(_ proposal: AdvisoryProposal) { self.proposal = proposal }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try proposal.scope(reader) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [String] { try proposal.resolve(reader).vulnerabilities }
}
