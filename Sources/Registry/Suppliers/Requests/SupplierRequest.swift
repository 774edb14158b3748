public import Database
public import Diagnostics

/// A supplier was asked for something: kept with its words, so that who did not answer can be asked again and an inspector can see that it was asked.
public struct SupplierRequest: Record {
    /// What it is.
    public static let kind = SubjectKind.supplierRequest
    /// Its columns.
    public static let columns = [
        "supplier_id", "topic", "language", "subject", "body", "channel", "asked_at", "asked_by", "answer_by", "answered_at", "answered_by", "answer",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the supplier.
    public let supplier: Int
    /// What for.
    public let topic: SupplierRequestTopic
    /// In which language.
    public let language: Language
    /// The subject of the letter.
    public let subject: String
    /// Its text.
    public let body: String
    /// How it was sent, in words: by mail, in a meeting.
    public let channel: String
    /// When, RFC 3339 UTC.
    public let askedAt: String
    /// Number of the person who asked.
    public let askedBy: Int
    /// The day by which an answer is asked for.
    public let answerBy: String
    /// When the answer came, RFC 3339 UTC; nil while none has come.
    public var answeredAt: String?
    /// Number of the person who noted the answer.
    public var answeredBy: Int?
    /// What the answer was, in words.
    public var answer: String?

    /// What people call it.
    public var label: String { "#\(id)" }

    init(
        supplier: Int, topic: SupplierRequestTopic, language: Language, subject: String, body: String, channel: String, askedAt: String, askedBy: Int,
        answerBy: String
    ) {
        self.supplier = supplier
        self.topic = topic
        self.language = language
        self.subject = subject
        self.body = body
        self.channel = channel
        self.askedAt = askedAt
        self.askedBy = askedBy
        self.answerBy = answerBy
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        supplier = try row.int("supplier_id")
        topic = try row.word("topic")
        language = try row.word("language")
        subject = try row.text("subject")
        body = try row.text("body")
        channel = try row.text("channel")
        askedAt = try row.text("asked_at")
        askedBy = try row.int("asked_by")
        answerBy = try row.text("answer_by")
        answeredAt = try row.optionalText("answered_at")
        answeredBy = try row.optionalInt("answered_by")
        answer = try row.optionalText("answer")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(supplier), .text(topic.rawValue), .text(language.rawValue), .text(subject), .text(body), .text(channel), .text(askedAt),
            .integer(askedBy), .text(answerBy), .text(answeredAt), .integer(answeredBy), .text(answer),
        ]
    }

    /// `ACME`.
    public func label(in reader: RegistryReader) throws -> String { try reader.get(Supplier.self, supplier).code }
}
