/// The file of a version of a document, checked against its digest.
public struct ReadDocument: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .documentVersion
    /// What the audit chain calls it.
    public var restrictedLabel: String { reference.text }

    /// A version and its file.
    public struct Answer: Sendable {
        /// The version.
        public let version: DocumentVersion
        /// The file.
        public let bytes: [UInt8]
    }

    /// Which version.
    public var reference: DocumentReference

    /// A question for a file.
    public init(_ reference: DocumentReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let version = try reader.documentVersion(reference)
        return Answer(version: version, bytes: try BlobStore.get(version.digest, in: reader))
    }
}
