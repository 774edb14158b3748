/// A version of a document with all that belongs to it.
public struct ShowDocumentVersion: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The document.
        public let document: Document
        /// The version.
        public let version: DocumentVersion
        /// Name of who took it in.
        public let author: String
        /// Name of who approved it.
        public let approver: String?
        /// The signatures, and whether each is still about the file.
        public let signatures: [SignatureCheck.Entry]
        /// The releases that it goes with.
        public let uses: [ItemUse]
        /// The duties of the guidance that a document of its kind answers.
        public let duties: [DocumentDuty]
    }

    /// Which version.
    public var reference: DocumentReference

    /// A question about one version.
    public init(_ reference: DocumentReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let document = try reader.document(reference.product, reference.document)
        let version = try reader.documentVersion(reference)
        return Answer(
            document: document, version: version, author: try reader.get(Person.self, version.author).name,
            approver: try version.approver.map { try reader.get(Person.self, $0).name },
            signatures: try SignatureCheck.entries(SignatureSubject.documentVersion(reference).resolve(in: reader), reader),
            uses: try ItemUse.of(.documentVersion, version.id, reader),
            duties: DocumentDuty.all.filter { duty in
                if case .document(let kinds) = duty.evidence { kinds.contains(document.documentKind) } else { false }
            })
    }
}
