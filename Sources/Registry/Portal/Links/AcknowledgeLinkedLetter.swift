/// Acknowledges the notice of a link from a letter, in the name that whoever has the link gives. Done as Mimamori itself.
public struct AcknowledgeLinkedLetter: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn
    /// Who acknowledges, in their own words.
    public var name: String
    private let digest: String

    /// An acknowledgement.
    public init(_ token: SecretToken, by name: String) {
        digest = token.digest
        self.name = name
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; what was acknowledged already stays so.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a link that does not open.
    public func perform(in transaction: RegistryTransaction) throws -> PortalLetter {
        let opened = try LetterLink.find(digest, transaction)
        var check = FieldCheck()
        check.text("name", name, limit: 200)
        try check.finish()
        try NoticeReceipt.acknowledge(
            opened.notice, opened.institution, only: opened.receipt, by: name, note: "letter link", transaction)
        return try PortalLetter(opened.notice, to: opened.institution, receipt: opened.receipt, transaction)
    }
}
