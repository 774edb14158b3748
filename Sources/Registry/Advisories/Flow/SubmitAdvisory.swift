import Diagnostics

/// Sends a draft to review. Every open point must be mended or accepted; from here on its content stands still.
public struct SubmitAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String

    /// A submission.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let (advisory, found) = try transaction.advisoryInWork(number, [.draft])
        var version = found
        version.submittedAt = transaction.now
        let content = try AdvisoryContent(advisory, version, at: transaction.now, transaction)
        guard content.openPoints.isEmpty else { throw AdvisoryError.openPoints(content.openPoints) }
        if version.change == .erratum { try mustBeErratum(content, advisory, transaction) }
        version.facts = AdvisoryContent.text(content.facts)
        version.digest = content.digest
        version.state = .inReview
        return try transaction.update(version)
    }

    private func mustBeErratum(_ content: AdvisoryContent, _ advisory: StoredAdvisory, _ reader: RegistryReader) throws {
        let last = try reader.versions(of: advisory).last { $0.state == .published }
        guard let before = last?.facts else { return }
        let places = FactsDifference.places(before, AdvisoryContent.text(content.facts)).filter {
            !$0.hasPrefix("revisions/") && !$0.hasSuffix("/ja") && !$0.hasSuffix("/en")
        }
        guard places.isEmpty else { throw AdvisoryError.notAnErratum(places: places) }
    }
}
