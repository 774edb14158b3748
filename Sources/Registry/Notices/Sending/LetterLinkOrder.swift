/// Asks for a link in each letter that goes to an institution by mail, so that it can read and acknowledge the notice without an account (decision 0026).
public struct LetterLinkOrder: Sendable {
    /// How many days each link is good.
    public var days: Int
    private let makeSecret: @Sendable () -> SecretToken

    /// An order; each secret comes from `makeSecret`.
    public init(days: Int = 60, makeSecret: @escaping @Sendable () -> SecretToken = { SecretToken.random(prefix: "mml_") }) {
        self.days = days
        self.makeSecret = makeSecret
    }

    /// - Throws: ``RegistryError/invalid(_:)`` where links would be good for too long.
    func check() throws {
        var check = FieldCheck()
        check.demand(
            (1...IssueLetterLink.longestDays).contains(days), "days", ja: "1から\(IssueLetterLink.longestDays)までの数です。",
            en: "is a number from 1 to \(IssueLetterLink.longestDays).")
        try check.finish()
    }

    /// The link of a letter; nil for a trade party.
    func link(to letter: OutgoingLetter, of receipts: [NoticeReceipt], _ transaction: RegistryTransaction) throws -> (
        secret: SecretToken, expiresAt: String
    )? {
        guard let institution = letter.institution, let receipt = receipts.first(where: { $0.id == letter.receipt }) else { return nil }
        let secret = makeSecret()
        let link = try transaction.insert(
            LetterLink(
                notice: receipt.notice, institution: institution, receipt: receipt.id, digest: secret.digest, person: try transaction.ownID(),
                issuedAt: transaction.now, expiresAt: try Moment.later(transaction.now, minutes: days * 1440)))
        return (secret, link.expiresAt)
    }
}
