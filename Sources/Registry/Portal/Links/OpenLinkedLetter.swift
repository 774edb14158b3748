/// Opens the notice of a link from a letter, and keeps that it was opened. Done as Mimamori itself: who has the secret is somebody at the institution.
public struct OpenLinkedLetter: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.readOwn
    private let digest: String

    /// The notice that a secret opens.
    public init(_ token: SecretToken) { digest = token.digest }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a link that does not open.
    public func perform(in transaction: RegistryTransaction) throws -> PortalLetter {
        let opened = try LetterLink.find(digest, transaction)
        try NoticeReceipt.open(opened.notice, opened.institution, only: opened.receipt, transaction)
        return try PortalLetter(opened.notice, to: opened.institution, receipt: opened.receipt, transaction)
    }
}
