public import Database

/// Who stands between the maker and the institution (手引書 第7章): distributor, lessor, repairer.
public struct TradeParty: Record {
    /// What it is.
    public static let kind = SubjectKind.tradeParty
    /// Its columns.
    public static let columns = ["code", "name_ja", "name_en", "trade", "licence", "contact", "mail", "note", "archived_at"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// Name in Japanese.
    public var nameJa: String
    /// Name in English.
    public var nameEn: String
    /// Its licensed trade.
    public var trade: TradeKind
    /// Number of its licence or notification.
    public var licence: String?
    /// Whom to ask.
    public var contact: String?
    /// Mail address for notices.
    public var mail: String?
    /// Words for people.
    public var note: String?
    /// Since when it is no partner any more.
    public var archivedAt: String?

    /// What people call it.
    public var label: String { code }

    /// A party about which nothing else is known.
    public init(code: String, nameJa: String, nameEn: String, trade: TradeKind) {
        self.code = code
        self.nameJa = nameJa
        self.nameEn = nameEn
        self.trade = trade
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        nameJa = try row.text("name_ja")
        nameEn = try row.text("name_en")
        trade = try row.word("trade")
        licence = try row.optionalText("licence")
        contact = try row.optionalText("contact")
        mail = try row.optionalText("mail")
        note = try row.optionalText("note")
        archivedAt = try row.optionalText("archived_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .text(nameJa), .text(nameEn), .text(trade.rawValue), .text(licence), .text(contact), .text(mail), .text(note),
            .text(archivedAt),
        ]
    }
}
