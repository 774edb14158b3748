import Diagnostics

/// Says that a version of a document is no longer to be used. Releases that went out with it keep it.
public struct ObsoleteDocumentVersion: UseCase {
    public static let permission = Permission.manageDocuments
    /// Which version.
    public var reference: DocumentReference

    /// The end of a version.
    public init(_ reference: DocumentReference) { self.reference = reference }

    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

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
