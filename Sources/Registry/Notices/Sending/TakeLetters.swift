import Database

/// Takes letters out of the outbox to hand them to the mail server. Each gets the mark that it is being sent before anything is sent: what a crash
/// leaves so is settled by a person (``SettleLetter``) and never sent again by itself.
public struct TakeLetters: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Only of this notice, by number.
    public var number: String?
    /// Most letters.
    public var limit: Int
    /// What stands behind the `@` of Message-IDs: the domain of the sender.
    public var domain: String
    /// Only letters behind this receipt, so that one run tries none twice.
    public var after: Int
    /// The links that go out with letters to institutions; nil for none.
    public var links: LetterLinkOrder?

    /// A request for letters.
    public init(of number: String? = nil, limit: Int, domain: String, after: Int = 0, links: LetterLinkOrder? = nil) {
        self.number = number
        self.limit = limit
        self.domain = domain
        self.after = after
        self.links = links
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try number.map { try reader.scope(ofNotice: $0) } ?? .everything }

    /// Does it, oldest first.
    public func perform(in transaction: RegistryTransaction) throws -> [OutgoingLetter] {
        try links?.check()
        try Outbox.lock(transaction)
        var condition = "state = 'queued' AND mail IS NOT NULL AND id > ?"
        var arguments: [SQLValue] = [.integer(after)]
        if let number {
            condition += " AND notice_id = ?"
            arguments.append(.integer(try transaction.notice(number).id))
        }
        var taken: [NoticeReceipt] = []
        for var receipt in try transaction.list(
            NoticeReceipt.self, where: condition, arguments, order: "id", limit: max(1, limit))
        {
            receipt.state = .sending
            receipt.attempts += 1
            receipt.sendingAt = transaction.now
            let notice = try transaction.get(Notice.self, receipt.notice)
            receipt.messageID = "\(notice.number).\(receipt.id).\(receipt.attempts)@\(domain)"
            taken.append(try transaction.update(receipt))
        }
        return try transaction.letters(of: taken).map { letter in
            var letter = letter
            // In the same transaction as the mark: a letter that a crash leaves open may have arrived, and then its link must open.
            letter.link = try links?.link(to: letter, of: taken, transaction)
            return letter
        }
    }
}
