import Database

/// The letters of a notice, filled in, to print or to look at. They name people: asking goes into the audit chain.
public struct LettersOf: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// The receipts.
    public static let restricted: SubjectKind? = .noticeReceipt
    /// Number of the notice.
    public var number: String
    /// Only those that go by hand or by post and were not handed over yet.
    public var onlyByHand: Bool

    /// A question for letters.
    public init(_ number: String, onlyByHand: Bool = false) {
        self.number = number
        self.onlyByHand = onlyByHand
    }

    /// What the audit chain calls it.
    public var restrictedLabel: String { number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [OutgoingLetter] {
        let notice = try reader.notice(number)
        let condition = "notice_id = ?" + (onlyByHand ? " AND mail IS NULL AND state = 'queued'" : "")
        return try reader.letters(of: try reader.list(NoticeReceipt.self, where: condition, [.integer(notice.id)]))
    }
}
