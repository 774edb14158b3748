/// Settles a letter of which a crash or a cut connection left open whether it was sent, after somebody looked at the mail server's record.
public struct SettleLetter: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the receipt.
    public var receipt: Int
    /// It was sent; otherwise it goes back into the outbox.
    public var wasSent: Bool

    /// A finding.
    public init(_ receipt: Int, wasSent: Bool) {
        self.receipt = receipt
        self.wasSent = wasSent
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofReceipt: receipt) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> NoticeReceipt {
        let reason = try transaction.mustHaveReason()
        var receipt = try transaction.get(NoticeReceipt.self, receipt)
        try receipt.mustBe([.sending])
        receipt.state = wasSent ? .sent : .queued
        receipt.sentAt = wasSent ? receipt.sendingAt : nil
        receipt.note = reason
        if !wasSent { try LetterLink.revoke(of: receipt.id, transaction) }
        return try transaction.update(receipt)
    }
}
