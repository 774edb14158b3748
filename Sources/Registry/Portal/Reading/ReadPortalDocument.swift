/// The file of a customer document, for an institution that has the product.
public struct ReadPortalDocument: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.usePortal
    /// What is handed out is restricted.
    public static let restricted: SubjectKind? = .documentVersion
    /// What the audit chain calls it.
    public var restrictedLabel: String { reference.text }
    /// Which version.
    public var reference: DocumentReference

    /// A question for a file.
    public init(_ reference: DocumentReference) { self.reference = reference }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for what ``ShowPortalProduct`` does not show the institution.
    public func answer(in reader: RegistryReader) throws -> ReadDocument.Answer {
        let product = try PortalAccess(reader).product(reference.product)
        let shown = try ShowPortalProduct.papers(product, reader).first { paper in
            paper.document.code == reference.document && paper.version.version == reference.version && paper.version.language == reference.language
        }
        guard let shown else { throw RegistryError.notFound(.documentVersion, reference.text) }
        return ReadDocument.Answer(version: shown.version, bytes: try BlobStore.get(shown.version.digest, in: reader))
    }
}
