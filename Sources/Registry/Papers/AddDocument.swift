/// Registers a document of a product; its versions follow.
public struct AddDocument: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDocuments
    /// The document; its product is set from ``product``.
    public var document: Document
    /// Code of the product.
    public var product: String

    /// A new document.
    public init(_ document: Document, of product: String) {
        self.document = document
        self.product = product
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Document {
        var document = document
        document.product = try transaction.product(product).id
        try DocumentRules.check(document)
        return try transaction.insert(document)
    }
}
