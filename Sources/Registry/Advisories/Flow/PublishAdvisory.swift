import Advisories
import Database
import Diagnostics
import Duties
import PSIRT

/// Publishes an approved version: not before its hour, not under a strict label without named recipients, not while a mandatory test fails, and only what was
/// approved. The documents are kept as they go out.
public struct PublishAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.publishAdvisories
    /// Tracking id.
    public var number: String

    /// A publication.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let (advisory, version) = try transaction.advisoryInWork(number, [.approved])
        try mustBeTime(version, advisory, transaction)
        guard version.tlp == .clear || !version.recipients.isEmpty else { throw AdvisoryError.noRecipients(label: version.tlp.rawValue) }
        try AdvisoryHold(advisory, version, transaction).mustHold(advisory)
        let content = try AdvisoryContent(advisory, version, at: transaction.now, transaction)
        guard content.openPoints.isEmpty, !content.documents.isEmpty else { throw AdvisoryError.openPoints(content.openPoints) }
        return try Self.put(content.facts, content.documents, as: .published, version, advisory, transaction)
    }

    private func mustBeTime(_ version: StoredAdvisoryVersion, _ advisory: StoredAdvisory, _ reader: RegistryReader) throws {
        if let until = version.embargoUntil, until > reader.now {
            let zone = Instant(until).map { Zone.tokyo.text($0) } ?? until
            throw AdvisoryError.embargo(until: until, zone: Wording(ja: zone, en: zone))
        }
        guard let number = advisory.psirtCase else { return }
        let audience: Audience =
            switch version.tlp {
            case .clear: .everybody
            case .green: .community
            case .amber: .clients
            case .amberStrict: .organisation
            case .red: .participants
            }
        try reader.get(PSIRTCase.self, number).mustBeShareable(with: audience, at: reader.now)
    }

    /// Puts out facts and documents; the version that was out before is superseded.
    static func put(
        _ facts: AdvisoryFacts, _ documents: [AdvisoryContent.Document], as state: AdvisoryState, _ version: StoredAdvisoryVersion,
        _ advisory: StoredAdvisory, _ transaction: RegistryTransaction
    ) throws -> StoredAdvisoryVersion {
        for document in documents {
            try transaction.connection.execute(
                "INSERT INTO advisory_document (version_id, form, language, file, digest) VALUES (?, ?, ?, ?, ?)",
                [
                    .integer(version.id), .text(document.form.rawValue), .text(document.language.rawValue), .text(document.file),
                    .text(try BlobStore.put(document.bytes, in: transaction)),
                ])
            try transaction.note(
                version, ["file": .text(document.file), "form": .text(document.form.rawValue), "sha256": .text(document.digest)])
        }
        let older = try transaction.list(
            StoredAdvisoryVersion.self, where: "advisory_id = ? AND id <> ? AND state = ?",
            [.integer(advisory.id), .integer(version.id), .text(AdvisoryState.published.rawValue)])
        for var old in older {
            old.state = .superseded
            old.endedAt = transaction.now
            try transaction.update(old)
        }
        var (advisory, version) = (advisory, version)
        advisory.isOpen = version.tlp >= .green
        advisory.isGuarded = version.tlp < .green
        try transaction.update(advisory)
        version.facts = AdvisoryContent.text(facts)
        version.state = state
        version.publisher = try transaction.ownID()
        version.publishedAt = transaction.now
        return try transaction.update(version)
    }
}
