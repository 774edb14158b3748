public import Database

/// The maker's own numbers for the notices of a product, where the guidance gives none.
public struct KeptPolicy: Record {
    /// What it is.
    public static let kind = SubjectKind.noticePolicy
    /// Its columns.
    public static let columns = ["product_id", "change_days", "lead_months", "lead_reason", "look_ahead", "person_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Days after the approval of a change within which customers are told.
    public var changeDays: Int
    /// Months between the notice of EOS and EOS; nil while nobody has decided it.
    public var leadMonths: Int?
    /// Why that many.
    public var leadReason: String
    /// Days before their last day from which papers are shown as due.
    public var lookAhead: Int
    /// Number of who wrote it down.
    public var person: Int

    /// What people call it.
    public var label: String { "#\(product)" }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, changeDays: Int, leadReason: String, lookAhead: Int, person: Int) {
        self.product = product
        self.changeDays = changeDays
        self.leadReason = leadReason
        self.lookAhead = lookAhead
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        changeDays = try row.int("change_days")
        leadMonths = try row.optionalInt("lead_months")
        leadReason = try row.text("lead_reason")
        lookAhead = try row.int("look_ahead")
        person = try row.int("person_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(changeDays), .integer(leadMonths), .text(leadReason), .integer(lookAhead), .integer(person),
        ]
    }
}
