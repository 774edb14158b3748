import Database

/// Puts releases and vulnerabilities into a draft or takes them out, and takes over what a newer catalogue says.
public struct ChangeAdvisoryContents: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String
    /// Releases to put in.
    public var adding: [ReleaseReference]
    /// Releases to take out.
    public var removing: [ReleaseReference]
    /// Vulnerabilities to put in, or whose sources are to be read anew; flaws of our own by their numbers, out of the advisory's case.
    public var vulnerabilities: [String]
    /// Vulnerabilities to take out.
    public var removingVulnerabilities: [String]
    /// What a catalogue says of those that are put in.
    public var sources: [AdvisorySource]

    /// A change of what an advisory is about.
    public init(
        _ number: String, adding: [ReleaseReference] = [], removing: [ReleaseReference] = [], vulnerabilities: [String] = [],
        removingVulnerabilities: [String] = [], sources: [AdvisorySource] = []
    ) {
        self.number = number
        self.adding = adding
        self.removing = removing
        self.vulnerabilities = vulnerabilities
        self.removingVulnerabilities = removingVulnerabilities
        self.sources = sources
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let (advisory, version) = try transaction.advisoryInWork(number, [.draft])
        let contents = AdvisoryContents(version: version, transaction: transaction)
        for reference in adding {
            let product = try transaction.product(reference.product)
            try Authorisation.check(Self.permission, product.scope, transaction)
            guard product.organisation == advisory.organisation else {
                throw RegistryError.invalid([
                    FieldProblem("release", ja: "1つの製造販売業者の製品だけを書いてください。", en: "all products of an advisory are one maker's.")
                ])
            }
            try contents.add(releases: [try transaction.release(reference)])
        }
        for reference in removing { try contents.remove(try transaction.release(reference)) }
        let flaws = try advisory.psirtCase.map { try transaction.flaws(of: try transaction.get(PSIRTCase.self, $0)) } ?? []
        func own(_ id: String) -> OwnFlaw? { flaws.first { $0.number == id || $0.facts.cve == id } }
        for id in vulnerabilities {
            if let flaw = own(id) { try contents.add(flaw: flaw) } else { try contents.add(vulnerabilities: [id], sources) }
        }
        for id in removingVulnerabilities {
            if let flaw = own(id) { try contents.remove(flaw: flaw) } else { try contents.remove(vulnerability: id) }
        }
        return version
    }
}
