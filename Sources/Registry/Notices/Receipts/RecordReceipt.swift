import Database
import Diagnostics
import Duties
import Lifecycle

/// Records what became of the letters to one recipient beside the mail server: handed over, arrived, come back, acknowledged by whom.
public struct RecordReceipt: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageNotices
    /// Number of the notice.
    public var number: String
    /// Code of the institution.
    public var institution: String
    /// What became of it: handed over, delivered, bounced, opened or acknowledged.
    public var state: DeliveryState
    /// Who acknowledged.
    public var person: String?
    /// The day, in Japan; nil for now.
    public var day: String?
    /// What shows it: the number of a registered letter, a signed sheet, the message that came back.
    public var evidence: String?
    /// Only the letter of this number, where an institution got several.
    public var receipt: Int?
    /// ``institution`` is the code of a trade party that got a copy (R-132).
    public var isParty: Bool

    /// A record.
    public init(
        _ number: String, _ institution: String, _ state: DeliveryState, by person: String? = nil, on day: String? = nil, evidence: String? = nil,
        receipt: Int? = nil, isParty: Bool = false
    ) {
        self.number = number
        self.institution = institution
        self.state = state
        self.person = person
        self.day = day
        self.evidence = evidence
        self.receipt = receipt
        self.isParty = isParty
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Does it, for the newest letters to the institution that can have come so far.
    public func perform(in transaction: RegistryTransaction) throws -> [NoticeReceipt] {
        let today = "\(try transaction.today())"
        var check = FieldCheck()
        check.day("on", day)
        check.order("on", day, today)
        check.demand(
            state != .acknowledged || person?.contains { !$0.isWhitespace } == true, "by", ja: "確認した人の名前が要ります。",
            en: "the name of who acknowledged is needed.")
        check.demand(
            ![.handedOver, .delivered, .bounced].contains(state) || evidence?.contains { !$0.isWhitespace } == true, "evidence",
            ja: "根拠(書留番号、受領書、エラーメールなど)を書いてください。", en: "say what shows it: a registered letter's number, a signed sheet, the message that came back.")
        check.demand(
            ![.queued, .sending, .sent].contains(state), "state", ja: "この状態は送信の処理が記録します。", en: "sending records this by itself.")
        check.optional("by", person, limit: 200)
        check.optional("evidence", evidence, limit: 1000)
        try check.finish()
        let notice = try transaction.notice(number)
        let recipient =
            isParty ? try transaction.named(TradeParty.self, "code", institution).id : try transaction.institution(institution).id
        let all = try transaction.list(
            NoticeReceipt.self, where: "notice_id = ? AND \(isParty ? "party_id" : "institution_id") = ?",
            [.integer(notice.id), .integer(recipient)])
        let newest = all.map(\.reminder).max()
        let chosen = all.filter { letter in receipt.map { letter.id == $0 } ?? (letter.reminder == newest) }
        guard !chosen.isEmpty else { throw RegistryError.notFound(.noticeReceipt, "\(number) \(self.institution)") }
        // One acknowledgement is one person's: it stands on one letter.
        return try (state == .acknowledged ? Array(chosen.prefix(1)) : chosen).map { try record($0, in: transaction) }
    }

    private func record(_ old: NoticeReceipt, in transaction: RegistryTransaction) throws -> NoticeReceipt {
        var receipt = old
        switch state {
        case .handedOver: try receipt.mustBe([.queued, .sending, .sent, .bounced])
        case .delivered, .bounced: try receipt.mustBe([.sending, .sent])
        case .opened: try receipt.mustBe([.sending, .sent, .delivered, .handedOver])
        default: try receipt.mustBe([.sending, .sent, .delivered, .handedOver, .opened])
        }
        // A day without its hour counts from its start in Japan.
        let at = try day.map { "\(try LifecycleText.moment("\($0)T00:00:00+09:00"))" } ?? transaction.now
        receipt.state = state
        switch state {
        case .handedOver:
            receipt.sentAt = at
            receipt.arrivedAt = receipt.sentAt
        case .delivered: receipt.arrivedAt = at
        case .opened: receipt.openedAt = at
        case .acknowledged:
            receipt.acknowledgedAt = at
            receipt.acknowledgedBy = person
        default: break
        }
        if receipt.sentAt == nil, state != .bounced { receipt.sentAt = receipt.sendingAt }
        if state == .bounced { receipt.failure = evidence } else { receipt.note = evidence ?? receipt.note }
        return try transaction.update(receipt)
    }
}
