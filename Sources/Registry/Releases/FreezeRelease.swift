import Database
import Diagnostics

/// Freezes what a release consists of into a baseline, which then waits for approval (JIS T 2304 8.1.3; R-136).
public struct FreezeRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.freezeReleases
    /// Which release.
    public var reference: ReleaseReference
    /// Words for people.
    public var note: String?

    /// A baseline of a release in work.
    public init(_ reference: ReleaseReference, note: String? = nil) {
        self.reference = reference
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Baseline {
        var check = FieldCheck()
        check.optional("note", note)
        try check.finish()
        var release = try transaction.release(reference)
        try ReleaseGuard.mustBeInWork(release)
        let sboms = try transaction.connection.number(
            "SELECT COUNT(*) FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release.id)])
        guard sboms != 0 else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) にはSBOMがありません。SBOMを取り込んでから凍結してください(R-136)。",
                    en: "\(reference.text) has no SBOM; take one in before freezing it (R-136)."))
        }
        // The release's row first: whoever freezes or changes it at the same time waits here, and then finds it changed.
        release.state = .frozen
        release.frozenAt = transaction.now
        release = try transaction.update(release)
        let number = (try transaction.newestBaseline(of: release)?.number ?? 0) + 1
        return try transaction.insert(
            Baseline(
                release: release.id, number: number, content: try BaselineContent.make(of: release, in: transaction), frozenAt: transaction.now,
                person: try transaction.actor().id, note: note))
    }
}
