import Database

/// Logs that a customer asked whether a product is concerned.
public struct LogConcernRequest: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// The record: `NC-2026-0001`.
    public var number: String
    /// Code of the product.
    public var product: String
    /// Who asked.
    public var askedBy: String
    /// When, RFC 3339 UTC; now if nil.
    public var askedAt: String?
    /// How: by mail, by telephone.
    public var channel: String

    /// A question of a customer.
    public init(_ number: String, product: String, askedBy: String, askedAt: String? = nil, channel: String) {
        self.number = number
        self.product = product
        self.askedBy = askedBy
        self.askedAt = askedAt
        self.channel = channel
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// The number of the request.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        var check = FieldCheck()
        check.text("asked-by", askedBy)
        check.text("channel", channel, limit: 100)
        check.moment("asked-at", askedAt, notAfter: transaction.now)
        try check.finish()
        let record = try transaction.named(ConcernRecord.self, "number", number)
        let id = try transaction.connection.insertedID(
            "INSERT INTO concern_request (revision, record_id, product_id, asked_by, asked_at, channel) VALUES (1, ?, ?, ?, ?, ?)",
            [
                .integer(record.id), .integer(try transaction.product(product).id), .text(askedBy), .text(askedAt ?? transaction.now), .text(channel),
            ])
        try transaction.note(
            .concernRecord, record.id, record.label, ["request": .number(id), "product": .text(product), "askedBy": .text(askedBy)])
        return id
    }
}
