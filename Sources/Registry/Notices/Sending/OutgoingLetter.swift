public import Diagnostics
import Duties
import Lifecycle

/// A letter to one recipient, filled in: what is sent, printed and proved.
public struct OutgoingLetter: Sendable {
    /// Number of its receipt.
    public let receipt: Int
    /// Number of the notice.
    public let number: String
    /// In which language.
    public let language: Language
    /// Its title.
    public let title: String
    /// Its text: paragraphs parted by empty lines, `## ` before a heading, `- ` before an item of a list.
    public let body: String
    /// Its day.
    public let date: String
    /// The maker's name.
    public let maker: String
    /// The recipient: name of the institution or the trade party.
    public let recipient: String
    /// Whom it names.
    public let addressee: String
    /// Its Message-ID without brackets; nil before it was taken to be sent.
    public let messageID: String?
    /// Mail address; nil for what goes by hand or by post.
    public let mail: String?
    /// 0 for the letter itself, 1, 2, … for reminders.
    public let reminder: Int
    /// The institution that gets it; nil for a trade party, which has no access to the portal.
    public let institution: Int?
    /// The secret of the link that goes out with it, and until when it opens (RFC 3339 UTC); nil where none was asked for.
    public internal(set) var link: (secret: SecretToken, expiresAt: String)?

    /// The letter of a receipt. The same receipt gives the same letter at any time: all that goes into it was fixed when it was queued.
    init(_ receipt: NoticeReceipt, _ notice: Notice, _ letters: [NoticeLetter], maker: Organisation, _ reader: RegistryReader) throws {
        guard let letter = letters.first(where: { $0.language == receipt.language }) else {
            throw RegistryError.notFound(.noticeLetter, "\(notice.number) \(receipt.language.rawValue)")
        }
        let name: Wording
        if let institution = try receipt.institution.map({ try reader.get(Institution.self, $0) }) {
            name = Wording(ja: institution.nameJa, en: institution.nameEn)
        } else if let party = try receipt.party.map({ try reader.get(TradeParty.self, $0) }) {
            name = Wording(ja: party.nameJa, en: party.nameEn)
        } else {
            throw RegistryError.notFound(.noticeReceipt, receipt.label)
        }
        let day = Zone.tokyo.day(of: try LifecycleText.moment(receipt.queuedAt))
        recipient = name[receipt.language]
        let values: [NoticeField: String] = [
            .institution: recipient, .addressee: receipt.addressee, .devices: receipt.devices, .date: "\(day)",
        ]
        let again = receipt.reminder == 0 ? Wording(ja: "", en: "") : Wording(ja: "【再通知】", en: "Reminder: ")
        self.receipt = receipt.id
        number = notice.number
        language = receipt.language
        title = again[receipt.language] + TemplateText.address(letter.title, values)
        body = TemplateText.address(letter.body, values)
        date = "\(day)"
        self.maker = Wording(ja: maker.nameJa, en: maker.nameEn)[receipt.language]
        addressee = receipt.addressee
        messageID = receipt.messageID
        mail = receipt.mail
        reminder = receipt.reminder
        institution = receipt.institution
    }
}

extension RegistryReader {
    /// Letters of receipts, in their order.
    func letters(of receipts: [NoticeReceipt]) throws -> [OutgoingLetter] {
        var known: [Int: (notice: Notice, letters: [NoticeLetter], maker: Organisation)] = [:]
        return try receipts.map { receipt in
            if known[receipt.notice] == nil {
                let notice = try get(Notice.self, receipt.notice)
                let maker = try get(Organisation.self, try get(Product.self, notice.product).organisation)
                known[receipt.notice] = (notice, try notice.letters(in: self), maker)
            }
            guard let (notice, letters, maker) = known[receipt.notice] else { throw RegistryError.notFound(.notice, "#\(receipt.notice)") }
            return try OutgoingLetter(receipt, notice, letters, maker: maker, self)
        }
    }
}
