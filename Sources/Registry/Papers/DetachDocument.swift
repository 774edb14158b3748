/// Takes a version of a document from a release in work.
public struct DetachDocument: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// Which version.
    public var reference: DocumentReference
    /// From which release.
    public var release: ReleaseReference

    /// A document that does not go with a release.
    public init(_ reference: DocumentReference, from release: ReleaseReference) {
        self.reference = reference
        self.release = release
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let version = try transaction.documentVersion(reference)
        try ReleaseItems.detach(.documentVersion, version.id, reference.text, from: release, transaction)
    }
}
