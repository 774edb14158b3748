/// Changes the kind or the titles of a document.
public struct ChangeDocument: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// Code of the product.
    public var product: String
    /// Code of the document.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout Document) -> Void

    /// A change. The code stays: it is printed on the versions.
    public init(_ product: String, _ code: String, _ change: @escaping @Sendable (inout Document) -> Void) {
        self.product = product
        self.code = code
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Document {
        let old = try transaction.document(product, code)
        var document = old
        change(&document)
        (document.id, document.revision, document.product, document.code) = (old.id, old.revision, old.product, old.code)
        try DocumentRules.check(document)
        return try transaction.update(document)
    }
}
