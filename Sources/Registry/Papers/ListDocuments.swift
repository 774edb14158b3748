import Database

/// The documents of a product with all their versions, by code.
public struct ListDocuments: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A document and its versions.
    public struct Entry: Sendable {
        /// The document.
        public let document: Document
        /// Its versions, newest first.
        public let versions: [DocumentVersion]
    }

    /// Code of the product.
    public var product: String
    /// Only documents of this kind.
    public var kind: DocumentKind?

    /// A question about a product.
    public init(product: String, kind: DocumentKind? = nil) {
        self.product = product
        self.kind = kind
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let product = SQLValue.integer(try reader.product(product).id)
        let versions = Dictionary(
            grouping: try reader.list(
                DocumentVersion.self, where: "document_id IN (SELECT id FROM document WHERE product_id = ?)", [product], order: "id DESC"),
            by: \.document)
        return try reader.list(Document.self, where: "product_id = ?", [product], order: "code")
            .filter { kind == nil || $0.documentKind == kind }
            .map { Entry(document: $0, versions: versions[$0.id] ?? []) }
    }
}
