/// Takes in a version of a document, as a draft. The file is kept as it is.
public struct AddDocumentVersion: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// What it is called.
    public let reference: DocumentReference
    /// The file as it was named.
    public let file: String
    /// Media type of the file.
    public let mediaType: String
    /// The date on it.
    public let dated: String
    // Packed before the transaction: others need not wait for it.
    private let stored: StoredBytes

    /// A new version.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` for a file that is too large.
    public init(_ reference: DocumentReference, file: String, mediaType: String, dated: String, bytes: [UInt8]) throws {
        self.reference = reference
        self.file = file
        self.mediaType = mediaType
        self.dated = dated
        guard bytes.count <= DocumentRules.mostBytes else {
            throw RegistryError.invalid([
                FieldProblem("file", ja: "ファイルが大きすぎます(上限 256 MiB)。", en: "the file is too large (limit 256 MiB).")
            ])
        }
        stored = try StoredBytes(bytes)
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> DocumentVersion {
        let document = try transaction.document(reference.product, reference.document)
        let version = DocumentVersion(
            document: document.id, version: reference.version, language: reference.language, file: file, mediaType: mediaType,
            digest: stored.digest, dated: dated, author: try transaction.ownID())
        try DocumentRules.check(version, size: stored.size)
        try BlobStore.put(stored, in: transaction)
        return try transaction.insert(version)
    }
}
