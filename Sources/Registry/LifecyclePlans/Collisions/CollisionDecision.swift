public import Database
public import Lifecycle

/// What a person decided about something that ends before a device.
public struct CollisionDecision: Record {
    /// What it is.
    public static let kind = SubjectKind.collisionDecision
    /// Its columns.
    public static let columns = ["product_id", "resource", "option_kind", "until_on", "reason", "decided_at", "person_id", "withdrawn_at"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Id of the resource, `component:openssl@1.1.1k`.
    public var resource: String
    /// What is done about it.
    public var option: OptionKind
    /// The day until which that carries; nil where it has none.
    public var untilOn: String?
    /// Why, and where the plan for it stands.
    public var reason: String
    /// When, RFC 3339 UTC.
    public var decidedAt: String
    /// Number of who wrote it down.
    public var person: Int
    /// Since when it no longer counts.
    public var withdrawnAt: String?

    /// What people call it.
    public var label: String { resource }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, resource: String, option: OptionKind, reason: String, decidedAt: String, person: Int) {
        self.product = product
        self.resource = resource
        self.option = option
        self.reason = reason
        self.decidedAt = decidedAt
        self.person = person
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        resource = try row.text("resource")
        option = try row.word("option_kind")
        untilOn = try row.optionalText("until_on")
        reason = try row.text("reason")
        decidedAt = try row.text("decided_at")
        person = try row.int("person_id")
        withdrawnAt = try row.optionalText("withdrawn_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(resource), .text(option.rawValue), .text(untilOn), .text(reason), .text(decidedAt), .integer(person),
            .text(withdrawnAt),
        ]
    }
}
