import Database

/// A trade party with what it was told, so that it can be seen whether information goes through the chain.
public struct ShowTradeParty: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.readInstalledBase
    /// The receipts name people.
    public static let restricted: SubjectKind? = .tradeParty

    /// A copy of a notice that went to the party.
    public struct Copy: Sendable {
        /// Number of the notice.
        public let notice: String
        /// What about, as its key.
        public let subject: String
        /// How far it came.
        public let receipt: NoticeReceipt
    }

    /// What there is to say.
    public struct Answer: Sendable {
        /// The party.
        public let party: TradeParty
        /// Copies of notices, newest first.
        public let copies: [Copy]
    }

    /// Code of the party.
    public var code: String

    /// A question about one party.
    public init(_ code: String) { self.code = code }

    /// What the audit chain calls it.
    public var restrictedLabel: String { code }

    /// What it touches: of the copies only those about products that the person may see.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let party = try reader.named(TradeParty.self, "code", code)
        let visible = try Authorisation.visibleProducts(reader, Self.permission).map(Set.init)
        let receipts = try reader.list(NoticeReceipt.self, where: "party_id = ?", [.integer(party.id)], order: "id DESC", limit: 500)
        return Answer(
            party: party,
            copies: try receipts.compactMap { receipt -> Copy? in
                let notice = try reader.get(Notice.self, receipt.notice)
                guard visible?.contains(notice.product) != false else { return nil }
                return Copy(notice: notice.number, subject: notice.subject, receipt: receipt)
            })
    }
}
