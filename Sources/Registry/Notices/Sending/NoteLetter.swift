/// Records what became of a letter that was handed to the mail server.
public struct NoteLetter: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the receipt.
    public var receipt: Int
    /// What became of it.
    public var outcome: LetterOutcome

    /// A record.
    public init(_ receipt: Int, _ outcome: LetterOutcome) {
        self.receipt = receipt
        self.outcome = outcome
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofReceipt: receipt) }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for a letter that is not being sent.
    public func perform(in transaction: RegistryTransaction) throws -> NoticeReceipt {
        var receipt = try transaction.get(NoticeReceipt.self, receipt)
        // Somebody read it at once: the mail server's answer tells only when and what was sent.
        if [.opened, .acknowledged].contains(receipt.state) {
            if case .sent(let digest) = outcome { receipt.letterDigest = digest }
            return try transaction.update(receipt)
        }
        try receipt.mustBe([.sending])
        // What surely did not go out leaves no key behind; where that is open, its link may be at the recipient's.
        switch outcome {
        case .refused, .deferred: try LetterLink.revoke(of: receipt.id, transaction)
        case .sent, .unclear: break
        }
        switch outcome {
        case .sent(let digest):
            receipt.state = .sent
            receipt.sentAt = transaction.now
            receipt.letterDigest = digest
            receipt.failure = nil
        case .refused(let words):
            receipt.state = .bounced
            receipt.failure = words
        case .deferred(let words):
            receipt.state = .queued
            receipt.failure = words
        case .unclear(let words): receipt.failure = words
        }
        return try transaction.update(receipt)
    }
}
