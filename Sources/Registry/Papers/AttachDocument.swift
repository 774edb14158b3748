import Diagnostics

/// Says that a version of a document goes with a release in work. At most one version of a document and language goes with a release.
public struct AttachDocument: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// Which version.
    public var reference: DocumentReference
    /// To which release of the same product.
    public var release: ReleaseReference
    /// What it is for there.
    public var purpose: String?

    /// A document for a release.
    public init(_ reference: DocumentReference, to release: ReleaseReference, purpose: String? = nil) {
        self.reference = reference
        self.release = release
        self.purpose = purpose
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ReleaseItem {
        guard reference.product == release.product else {
            throw RegistryError.invalid([
                FieldProblem("document", ja: "文書とリリースの製品が異なります。", en: "the document and the release are of different products.")
            ])
        }
        let version = try transaction.documentVersion(reference)
        if version.state == .obsolete {
            throw RegistryError.forbiddenByState(
                Wording(ja: "文書 \(reference.text) は廃止されています。", en: "the document \(reference.text) is obsolete."))
        }
        let release = try transaction.release(release)
        for item in try ReleaseItems.list(.documentVersion, of: release.id, transaction) where item.item != version.id {
            let other = try transaction.get(DocumentVersion.self, item.item)
            guard other.document == version.document, other.language == version.language else { continue }
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "リリース \(release.version) には、この文書の別の版 \(other.label) が既に付いています。先に外してください。",
                    en: "release \(release.version) has another version of this document, \(other.label); detach that first."))
        }
        return try ReleaseItems.attach(.documentVersion, version.id, to: self.release, purpose: purpose, transaction)
    }
}
