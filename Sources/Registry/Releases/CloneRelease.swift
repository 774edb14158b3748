import Database
import Diagnostics

/// Starts a release from an earlier one: its documents, supporting items and hardware parts are carried forward, marked inherited, and the evaluations
/// of anomaly lists. Which of them a person must confirm is told by what differs (``InheritedDoubts``, ``InheritedReviews``). The SBOM is not carried: a
/// new release has its own. Findings are not either: matching makes them anew from that SBOM.
public struct CloneRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageReleases

    /// What came of it.
    public struct Answer: Sendable {
        /// The new release.
        public let release: Release
        /// How many items were carried forward.
        public let items: Int
        /// How many decisions were.
        public let others: Int
    }

    /// The release to start from.
    public var reference: ReleaseReference
    /// Version of the new release.
    public var version: String
    /// When the new release is meant to be shipped.
    public var plannedOn: String?
    /// Words for people.
    public var note: String?
    /// What else is carried forward.
    public var carrying: [any ReleaseInheritance]

    /// A new release of the same product and variant.
    public init(
        _ reference: ReleaseReference, as version: String, plannedOn: String? = nil, note: String? = nil,
        carrying: [any ReleaseInheritance] = [AnomalyReviewInheritance()]
    ) {
        self.reference = reference
        self.version = version
        self.plannedOn = plannedOn
        self.note = note
        self.carrying = carrying
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Answer {
        var check = FieldCheck()
        check.text("version", version, limit: 60)
        check.day("planned-on", plannedOn)
        check.optional("note", note)
        try check.finish()
        let old = try transaction.release(reference)
        var release = Release(product: old.product, version: version, variant: old.variant)
        release.clonedFrom = old.id
        release.plannedOn = plannedOn
        release.note = note
        release = try transaction.insert(release)
        let items = try transaction.connection.execute(
            """
            INSERT INTO release_item (revision, release_id, kind, item_id, purpose, inherited)
            SELECT 1, \(release.id), kind, item_id, purpose, 1 FROM release_item WHERE release_id = \(old.id) ORDER BY id
            """)
        try transaction.note(
            .release, release.id, "\(reference.product)@\(version)", ["clonedFrom": .text(reference.text), "itemsInherited": .number(items)])
        var others = 0
        for inheritance in carrying { others += try inheritance.carry(from: old, to: release, in: transaction) }
        return Answer(release: release, items: items, others: others)
    }
}
