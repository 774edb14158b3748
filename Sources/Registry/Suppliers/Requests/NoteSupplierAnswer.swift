import Diagnostics

/// Notes what a supplier answered, or that nothing more is expected; that ends the request.
public struct NoteSupplierAnswer: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSuppliers
    /// Number of the request.
    public var request: Int
    /// What came, in words.
    public var answer: String

    /// An answer.
    public init(_ request: Int, _ answer: String) {
        self.request = request
        self.answer = answer
    }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for a request that has its answer: one that comes later is an answer to another request.
    public func perform(in transaction: RegistryTransaction) throws -> SupplierRequest {
        var check = FieldCheck()
        check.text("answer", answer, limit: 4000)
        try check.finish()
        var request = try transaction.get(SupplierRequest.self, request)
        guard request.answeredAt == nil else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "依頼 #\(request.id) は回答済みです。", en: "the request #\(request.id) was answered already."))
        }
        request.answeredAt = transaction.now
        request.answeredBy = try transaction.ownID()
        request.answer = answer
        return try transaction.update(request)
    }
}
