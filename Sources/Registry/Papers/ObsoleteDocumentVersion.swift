import Diagnostics

/// Says that a version of a document is no longer to be used. Releases that went out with it keep it.
public struct ObsoleteDocumentVersion: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// Which version.
    public var reference: DocumentReference

    /// The end of a version.
    public init(_ reference: DocumentReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> DocumentVersion {
        var version = try transaction.documentVersion(reference)
        guard version.state != .obsolete else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "文書 \(reference.text) は既に廃止されています。", en: "the document \(reference.text) is obsolete already."))
        }
        version.state = .obsolete
        return try transaction.update(version)
    }
}
