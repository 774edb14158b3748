import Database
import Diagnostics

/// Begins an advisory from findings and analyses. Its texts stand in both languages as far as the records have them; what is open is named.
public struct DraftAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// What it says to do.
    public var kind: AdvisoryKind
    /// What it is about.
    public var proposal: AdvisoryProposal
    /// How far it goes.
    public var sharing: AdvisorySharing
    /// What a catalogue says of the vulnerabilities.
    public var sources: [AdvisorySource]
    private let random: @Sendable () -> any RandomNumberGenerator

    /// A new advisory.
    public init(_ kind: AdvisoryKind, _ proposal: AdvisoryProposal, sharing: AdvisorySharing = AdvisorySharing(), sources: [AdvisorySource] = []) {
        self.init(kind, proposal, sharing: sharing, sources: sources) { SystemRandomNumberGenerator() }
    }

    /// A new advisory whose number is drawn with these random numbers.
    init(
        _ kind: AdvisoryKind, _ proposal: AdvisoryProposal, sharing: AdvisorySharing = AdvisorySharing(), sources: [AdvisorySource] = [],
        random: @escaping @Sendable () -> any RandomNumberGenerator
    ) {
        self.kind = kind
        self.proposal = proposal
        self.sharing = sharing
        self.sources = sources
        self.random = random
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try proposal.scope(reader) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisory {
        let resolved = try proposal.resolve(transaction)
        try resolved.psirtCase?.mustTakePart(in: transaction)
        try sharing.check(hasCase: resolved.psirtCase != nil)
        guard !resolved.releases.isEmpty, !resolved.vulnerabilities.isEmpty || !resolved.flaws.isEmpty else { throw AdvisoryError.nothingFound }
        let organisations = Set(try resolved.releases.map { try transaction.get(Product.self, $0.product).organisation })
        guard organisations.count == 1, let owner = organisations.first else {
            throw RegistryError.invalid([
                FieldProblem("release", ja: "1つの製造販売業者の製品だけを書いてください。", en: "all products of an advisory are one maker's.")
            ])
        }
        guard let profile = try transaction.find(AdvisoryProfile.self, "organisation_id", .integer(owner)) else {
            throw AdvisoryProfile.missing(try transaction.get(Organisation.self, owner))
        }
        var random = random()
        let number = try AdvisoryNumber.draw(profile.prefix, year: transaction.now.prefix(4), using: &random) {
            try transaction.connection.row("SELECT 1 AS found FROM advisory WHERE number = ?", [.text($0)]) != nil
        }
        let author = try transaction.ownID()
        let advisory = try transaction.insert(
            StoredAdvisory(
                number: number, organisation: owner, psirtCase: resolved.psirtCase?.id, author: author, at: transaction.now,
                isGuarded: sharing.isGuarded))
        var version = StoredAdvisoryVersion(
            advisory: advisory.id, number: 1, .first, kind, label: sharing.label, embargoUntil: sharing.embargoUntil, author: author,
            at: transaction.now)
        version.recipients = sharing.recipients
        version = try transaction.insert(version)
        let contents = AdvisoryContents(version: version, transaction: transaction)
        try contents.add(releases: resolved.releases)
        try contents.add(vulnerabilities: resolved.vulnerabilities, sources)
        for flaw in resolved.flaws { try contents.add(flaw: flaw) }
        return advisory
    }
}
