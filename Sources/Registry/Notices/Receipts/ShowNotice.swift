import Database
import Lifecycle

/// A notice, whole: texts, approval, and the receipt of every recipient. Names and addresses of people are personal data: asking goes into the audit
/// chain.
public struct ShowNotice: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// The receipts.
    public static let restricted: SubjectKind? = .noticeReceipt

    /// A letter's way.
    public struct Delivery: Sendable {
        /// The receipt.
        public let receipt: NoticeReceipt
        /// Code of the institution or trade party.
        public let recipient: String
    }

    /// What there is to say.
    public struct Answer: Sendable {
        /// The notice.
        public let notice: Notice
        /// Code of its product.
        public let product: String
        /// Number of the plan's version that it tells of.
        public let plan: Int?
        /// Names of author and approver.
        public let author: String
        /// Name of who approved it.
        public let approver: String?
        /// Its texts, Japanese first.
        public let letters: [NoticeLetter]
        /// The letters' ways, by recipient.
        public let deliveries: [Delivery]
        /// The signatures, and whether each is still about the text.
        public let signatures: [SignatureCheck.Entry]

        /// Codes of institutions of which nothing shows that a letter reached them, in order.
        public var notReached: [String] {
            let reached = Set(deliveries.filter { $0.receipt.state.engine.isProof }.map(\.recipient))
            return Set(deliveries.filter { $0.receipt.institution != nil }.map(\.recipient)).subtracting(reached).sorted()
        }
    }

    /// Number of the notice.
    public var number: String

    /// A question about one notice.
    public init(_ number: String) { self.number = number }

    /// What the audit chain calls it.
    public var restrictedLabel: String { number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofNotice: number) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let notice = try reader.notice(number)
        let institutions = try Self.codes("institution", of: notice, reader)
        let parties = try Self.codes("trade_party", of: notice, reader)
        let deliveries = try reader.list(NoticeReceipt.self, where: "notice_id = ?", [.integer(notice.id)]).map { receipt in
            Delivery(receipt: receipt, recipient: receipt.institution.flatMap { institutions[$0] } ?? receipt.party.flatMap { parties[$0] } ?? "")
        }
        return Answer(
            notice: notice, product: try reader.get(Product.self, notice.product).code,
            plan: try notice.plan.map { try reader.get(KeptPlan.self, $0).number }, author: try reader.get(Person.self, notice.author).name,
            approver: try notice.approver.map { try reader.get(Person.self, $0).name }, letters: try notice.letters(in: reader),
            deliveries: deliveries.sorted { ($0.recipient, $0.receipt.id) < ($1.recipient, $1.receipt.id) },
            signatures: try SignatureCheck.entries(try notice.signed(in: reader), reader))
    }

    /// The codes of all recipients of a kind at once: there may be ten thousand.
    private static func codes(_ table: String, of notice: Notice, _ reader: RegistryReader) throws -> [Int: String] {
        var codes: [Int: String] = [:]
        let column = table == "institution" ? "institution_id" : "party_id"
        try reader.connection.forEach(
            "SELECT id, code FROM \(table) WHERE id IN (SELECT \(column) FROM notice_receipt WHERE notice_id = ?)", [.integer(notice.id)]
        ) { codes[try $0.int("id")] = try $0.text("code") }
        return codes
    }
}
