import Diagnostics

/// Approves a draft. Its author cannot.
public struct ApproveDocumentVersion: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Which version.
    public var reference: DocumentReference

    /// An approval.
    public init(_ reference: DocumentReference) { self.reference = reference }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> DocumentVersion {
        var version = try transaction.documentVersion(reference)
        guard version.state == .draft else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "文書 \(reference.text) は「\(version.state.title.japanese)」です。承認できるのは案だけです。",
                    en: "the document \(reference.text) is \(version.state.title.english); only a draft can be approved."))
        }
        let approver = try transaction.ownID()
        guard approver != version.author else { throw RegistryError.fourEyes(reference.text) }
        version.state = .approved
        version.approver = approver
        version.approvedAt = transaction.now
        return try transaction.update(version)
    }
}
