import Database
import Diagnostics

/// Something that a link leads to, as people name it.
public struct LinkTarget: Sendable, Hashable {
    /// What kind of thing.
    public let kind: SubjectKind
    /// `PUMP-100@2.1` for a release, `PUMP-100/IFU` and `PUMP-100/IFU@3/ja` for a document and a version of it, the number of a change request or problem
    /// report, the code of a supporting item, hardware part or supplier; for all else, and for documents too, the number in the register, which lists show.
    public let reference: String

    /// Takes the parts as they are.
    public init(_ kind: SubjectKind, _ reference: String) {
        self.kind = kind
        self.reference = reference
    }

    /// A thing by its number in the register.
    public init(_ kind: SubjectKind, id: Int) { self.init(kind, String(id)) }

    /// What can be linked to, and how its product is found; nil for what belongs to none.
    private static let kinds: [SubjectKind: String?] = [
        .component: nil, .supplier: nil, .supportingItem: nil, .hardwarePart: nil,
        .release: "SELECT product_id FROM product_release WHERE id = ?",
        .changeRequest: "SELECT product_id FROM change_request WHERE id = ?",
        .problemReport: "SELECT product_id FROM problem_report WHERE id = ?",
        .document: "SELECT product_id FROM document WHERE id = ?",
        .documentVersion: "SELECT d.product_id FROM document_version v JOIN document d ON d.id = v.document_id WHERE v.id = ?",
        .soupItem: "SELECT product_id FROM soup_item WHERE id = ?",
        .finding: "SELECT r.product_id FROM finding f JOIN product_release r ON r.id = f.release_id WHERE f.id = ?",
    ]

    /// Its number in the register.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``; ``RegistryError/notAllowed(person:permission:)`` for a thing of a product that the person may not
    ///   see, and for one that is not there where the person may not see all: a link must not be a way to learn of it.
    func resolve(in reader: RegistryReader) throws -> Int {
        guard let owner = Self.kinds[kind] else {
            throw RegistryError.invalid([
                FieldProblem("link", ja: "\(kind.title.japanese)には関連付けできません。", en: "cannot lead to a \(kind.title.english).")
            ])
        }
        if let owner { try Authorisation.check(.read, try scope(owner, reader), reader) }
        return try number(reader)
    }

    private func scope(_ owner: String, _ reader: RegistryReader) throws -> AccessScope {
        guard let product = try reader.connection.number(owner, [.integer(try number(reader))]) else { throw RegistryError.notFound(kind, reference) }
        return try reader.get(Product.self, product).scope
    }

    /// Whether the person may see a thing: it belongs to no product, or to one of those in `visible`; nil stands for all.
    static func isVisible(_ kind: SubjectKind, _ id: Int, _ visible: Set<Int>?, _ reader: RegistryReader) throws -> Bool {
        guard let visible, let owner = kinds[kind] ?? nil else { return true }
        return try reader.connection.number(owner, [.integer(id)]).map(visible.contains) ?? true
    }

    private func number(_ reader: RegistryReader) throws -> Int {
        switch kind {
        case .release: return try reader.release(ReleaseReference(reference)).id
        case .changeRequest: return try reader.change(reference).id
        case .problemReport: return try reader.problem(reference).id
        case .document where reference.contains("/"):
            let name = try DocumentName(reference)
            return try reader.document(name.product, name.document).id
        case .documentVersion where reference.contains("/"): return try reader.documentVersion(DocumentReference(reference)).id
        case .supportingItem, .hardwarePart, .supplier:
            let found = try reader.connection.number("SELECT id FROM \(kind.rawValue) WHERE code = ?", [.text(reference)])
            guard let found else { throw RegistryError.notFound(kind, reference) }
            return found
        default:
            let text = reference.hasPrefix("#") ? String(reference.dropFirst()) : reference
            guard let id = Int(text), try reader.connection.number("SELECT COUNT(*) FROM \(kind.rawValue) WHERE id = ?", [.integer(id)]) == 1 else {
                throw RegistryError.notFound(kind, reference)
            }
            return id
        }
    }
}
