import Database
public import Diagnostics
import Lifecycle

/// A notice as an institution reads it.
public struct PortalLetter: Sendable {
    /// Number of the notice.
    public let number: String
    /// What about.
    public let subject: Wording
    /// The letter, in its language.
    public let letter: OutgoingLetter
    /// The same in the other languages that the notice was approved in.
    public let others: [OutgoingLetter]
    /// Code of the product.
    public let product: String
    /// Names of the product.
    public let productName: Wording
    /// When it was first opened.
    public let openedAt: String?
    /// When it was acknowledged.
    public let acknowledgedAt: String?
    /// By whom.
    public let acknowledgedBy: String?
    /// Name of the institution.
    public let institution: Wording

    /// The newest letter of a notice to an institution, or the one of this receipt.
    init(_ notice: Notice, to institution: Institution, receipt: Int? = nil, _ reader: RegistryReader) throws {
        let receipts = try NoticeReceipt.all(notice, institution, reader)
        guard let newest = receipts.last(where: { receipt == nil || $0.id == receipt }), let letter = try reader.letters(of: [newest]).first else {
            throw RegistryError.notFound(.notice, notice.number)
        }
        let product = try reader.get(Product.self, notice.product)
        number = notice.number
        subject = NoticeSubject(key: notice.subject)?.wording ?? Wording(ja: notice.subject, en: notice.subject)
        self.letter = letter
        others = try reader.letters(
            of: Language.allCases.filter { $0 != newest.language }.map { language in
                var other = newest
                other.language = language
                return other
            })
        self.product = product.code
        productName = Wording(ja: product.nameJa, en: product.nameEn)
        openedAt = receipts.compactMap(\.openedAt).min()
        let acknowledged = receipts.first { $0.acknowledgedAt != nil }
        acknowledgedAt = acknowledged?.acknowledgedAt
        acknowledgedBy = acknowledged?.acknowledgedBy
        self.institution = Wording(ja: institution.nameJa, en: institution.nameEn)
    }
}

extension NoticeReceipt {
    /// All letters of a notice to an institution, oldest first.
    static func all(_ notice: Notice, _ institution: Institution, _ reader: RegistryReader) throws -> [NoticeReceipt] {
        try reader.list(NoticeReceipt.self, where: "notice_id = ? AND institution_id = ?", [.integer(notice.id), .integer(institution.id)])
    }

    /// Records that the institution opened the newest letters of a notice, where nothing stronger is on record.
    ///
    /// - Parameter only: the letter whose own link was opened: of the others at the institution that says nothing.
    static func open(_ notice: Notice, _ institution: Institution, only: Int? = nil, _ transaction: RegistryTransaction) throws {
        let all = try all(notice, institution, transaction)
        let newest = all.map(\.reminder).max()
        for var receipt in all where only.map({ receipt.id == $0 }) ?? (receipt.reminder == newest) {
            guard receipt.openedAt == nil, receipt.acknowledgedAt == nil else { continue }
            receipt.openedAt = transaction.now
            receipt.sentAt = receipt.sentAt ?? receipt.sendingAt ?? transaction.now
            receipt.state = .opened
            try transaction.update(receipt)
        }
    }

    /// Records that somebody at the institution acknowledged a notice. One acknowledgement is one person's: it stands on one letter, and the first one stays.
    ///
    /// - Parameter only: the letter whose own link was used.
    static func acknowledge(
        _ notice: Notice, _ institution: Institution, only: Int? = nil, by name: String, note: String, _ transaction: RegistryTransaction
    ) throws {
        let all = try all(notice, institution, transaction)
        guard !all.contains(where: { $0.acknowledgedAt != nil }), var receipt = all.last(where: { only == nil || $0.id == only }) else { return }
        receipt.openedAt = receipt.openedAt ?? transaction.now
        receipt.sentAt = receipt.sentAt ?? receipt.sendingAt ?? transaction.now
        receipt.acknowledgedAt = transaction.now
        receipt.acknowledgedBy = name
        receipt.note = note
        receipt.state = .acknowledged
        try transaction.update(receipt)
    }
}
