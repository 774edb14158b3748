import Database
import Diagnostics

/// Logs what a customer was answered, and when.
public struct AnswerConcernRequest: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// The number of the request.
    public var request: Int
    /// What was answered.
    public var answer: String

    /// An answer.
    public init(_ request: Int, _ answer: String) {
        self.request = request
        self.answer = answer
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope {
        guard let product = try reader.connection.number("SELECT product_id FROM concern_request WHERE id = ?", [.integer(request)]) else {
            throw RegistryError.notFound(.concernRecord, "#\(request)")
        }
        return try reader.get(Product.self, product).scope
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ConcernRecord {
        var check = FieldCheck()
        check.text("answer", answer, limit: 20_000)
        try check.finish()
        let count = try transaction.connection.execute(
            "UPDATE concern_request SET revision = revision + 1, answered_at = ?, answered_by = ?, answer = ? WHERE id = ? AND answered_at IS NULL",
            [.text(transaction.now), .integer(try transaction.ownID()), .text(answer), .integer(request)])
        guard count == 1, let number = try transaction.connection.number("SELECT record_id FROM concern_request WHERE id = ?", [.integer(request)])
        else {
            throw RegistryError.forbiddenByState(Wording(ja: "照会 #\(request) は回答済みです。", en: "the request #\(request) was answered already."))
        }
        let record = try transaction.get(ConcernRecord.self, number)
        try transaction.note(.concernRecord, record.id, record.label, ["request": .number(request), "answered": .text(answer)])
        return record
    }
}
