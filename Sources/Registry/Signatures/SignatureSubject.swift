import Database

/// Something that can be signed, as people name it.
public enum SignatureSubject: Sendable, Hashable {
    /// A change request, by number.
    case change(String)
    /// A problem report, by number.
    case problem(String)
    /// A baseline of a release.
    case baseline(BaselineReference)
    /// A version of a document, by its number in the register.
    case documentVersion(Int)
}

/// What a subject is now.
struct SignedSubject: Sendable {
    let kind: SubjectKind
    let id: Int
    let label: String
    /// SHA-256 of its content as it is now.
    let digest: String
    /// Number of the person who wrote or froze it, where that is known.
    let author: Int?
    let product: Product
}

extension SignatureSubject {
    /// Looks it up.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``.
    func resolve(in reader: RegistryReader) throws -> SignedSubject {
        switch self {
        case .change(let number): return try reader.change(number).signed(in: reader)
        case .problem(let number): return try reader.problem(number).signed(in: reader)
        case .baseline(let reference):
            let baseline = try reader.baseline(reference)
            // Over the content itself: the digest beside it could have been changed with it.
            let digest = BlobStore.digest(Array(baseline.content.utf8))
            return SignedSubject(
                kind: .baseline, id: baseline.id, label: "\(reference.release.text)#\(baseline.number)", digest: digest,
                author: baseline.person, product: try reader.product(reference.release.product))
        case .documentVersion(let id):
            let row = try reader.connection.row(
                """
                SELECT v.digest AS digest, v.version AS version, v.author_id AS author_id, d.code AS code, d.product_id AS product_id
                FROM document_version v JOIN document d ON d.id = v.document_id WHERE v.id = ?
                """, [.integer(id)])
            guard let row else { throw RegistryError.notFound(.documentVersion, "#\(id)") }
            return SignedSubject(
                kind: .documentVersion, id: id, label: "\(try row.text("code")) \(try row.text("version"))", digest: try row.text("digest"),
                author: try row.int("author_id"), product: try reader.get(Product.self, try row.int("product_id")))
        }
    }
}
