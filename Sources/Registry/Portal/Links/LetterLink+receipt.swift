import Database

extension LetterLink {
    /// Takes back the links that were made for a letter that did not go out.
    static func revoke(of receipt: Int, _ transaction: RegistryTransaction) throws {
        for var link in try transaction.list(LetterLink.self, where: "receipt_id = ? AND revoked_at IS NULL", [.integer(receipt)]) {
            link.revokedAt = transaction.now
            try transaction.update(link)
        }
    }
}
