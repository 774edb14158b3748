import Database

/// Keeps that an institution took the SBOM of a release that it runs: which bytes, in which format.
public struct GivePortalSBOM: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// Of which release.
    public var reference: ReleaseReference
    /// `CycloneDX 1.6`.
    public var format: String
    /// The bytes, as they are given.
    public var bytes: [UInt8]
    /// How many facts of the register the format has no place for.
    public var losses: Int

    /// An SBOM that is taken.
    public init(_ reference: ReleaseReference, format: String, bytes: [UInt8], losses: Int) {
        self.reference = reference
        self.format = format
        self.bytes = bytes
        self.losses = losses
    }

    /// What it touches: what is the institution's is found by who asks.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it. The same bytes taken again are on record once.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` where no device of the institution runs the release.
    public func perform(in transaction: RegistryTransaction) throws -> IssuedSBOM {
        let access = try PortalAccess(transaction)
        let release = try access.release(reference)
        let recipient = access.institution.code
        let digest = BlobStore.digest(bytes)
        let held = try transaction.list(
            IssuedSBOM.self, where: "release_id = ? AND recipient = ? AND digest = ? AND superseded_by IS NULL",
            [.integer(release.id), .text(recipient), .text(digest)])
        if let same = held.first { return same }
        return try IssueSBOM(reference, to: recipient, format: format, bytes: bytes, why: "portal", losses: losses).perform(in: transaction)
    }
}
