import Database

/// Something that can be signed, as people name it.
public enum SignatureSubject: Sendable, Hashable {
    /// A change request, by number.
    case change(String)
    /// A problem report, by number.
    case problem(String)
    /// A baseline of a release.
    case baseline(BaselineReference)
    /// A version of a document.
    case documentVersion(DocumentReference)
    /// A version of a life-cycle plan.
    case plan(PlanReference)
    /// A notice, by number.
    case notice(String)
    /// The newest version of an advisory, by its tracking id.
    case advisory(String)
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
        case .documentVersion(let reference):
            let version = try reader.documentVersion(reference)
            return SignedSubject(
                kind: .documentVersion, id: version.id, label: reference.text, digest: version.digest, author: version.author,
                product: try reader.product(reference.product))
        case .plan(let reference): return try reader.plan(reference).signed(in: reader)
        case .notice(let number): return try reader.notice(number).signed(in: reader)
        case .advisory(let number):
            let advisory = try reader.advisory(number)
            guard let newest = try reader.versions(of: advisory).last(where: { $0.state != .abandoned }) else {
                throw RegistryError.notFound(.advisory, number)
            }
            return try newest.signed(in: reader)
        }
    }

    /// What must be granted to touch it.
    func scope(in reader: RegistryReader) throws -> AccessScope {
        switch self {
        case .change(let number): try reader.scope(ofChange: number)
        case .problem(let number): try reader.scope(ofProblem: number)
        case .baseline(let reference): try reader.scope(reference.release)
        case .documentVersion(let reference): try reader.product(reference.product).scope
        case .plan(let reference): try reader.product(reference.product).scope
        case .notice(let number): try reader.scope(ofNotice: number)
        case .advisory(let number): try reader.scope(ofAdvisory: number)
        }
    }
}
