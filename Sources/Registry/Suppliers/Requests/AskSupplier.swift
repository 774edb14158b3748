public import Diagnostics

/// Notes that a supplier was asked for something: the words, how, and by when an answer is asked for.
public struct AskSupplier: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSuppliers
    /// Code of the supplier.
    public var supplier: String
    /// What for.
    public var topic: SupplierRequestTopic
    /// In which language.
    public var language: Language
    /// The subject of the letter.
    public var subject: String
    /// Its text.
    public var body: String
    /// How it is sent, in words.
    public var channel: String
    /// The day by which an answer is asked for, `2027-03-31`.
    public var answerBy: String

    /// A request.
    public init(
        _ supplier: String, topic: SupplierRequestTopic, language: Language, subject: String, body: String, channel: String, answerBy: String
    ) {
        self.supplier = supplier
        self.topic = topic
        self.language = language
        self.subject = subject
        self.body = body
        self.channel = channel
        self.answerBy = answerBy
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SupplierRequest {
        var check = FieldCheck()
        check.text("subject", subject)
        check.demand(
            !subject.contains { $0.isNewline }, "subject", ja: "件名は1行にしてください。", en: "a subject is one line.")
        check.text("body", body, limit: 20_000)
        check.text("channel", channel, limit: 100)
        check.day("answer-by", answerBy)
        check.demand(answerBy >= transaction.day, "answer-by", ja: "過ぎた日です。", en: "has passed.")
        try check.finish()
        let supplier = try transaction.named(Supplier.self, "code", supplier)
        guard supplier.archivedAt == nil else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "サプライヤー \(supplier.code) は使用を終えています。", en: "the supplier \(supplier.code) is no longer used."))
        }
        return try transaction.insert(
            SupplierRequest(
                supplier: supplier.id, topic: topic, language: language, subject: subject, body: body, channel: channel, askedAt: transaction.now,
                askedBy: try transaction.ownID(), answerBy: answerBy))
    }
}
