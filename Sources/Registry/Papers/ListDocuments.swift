import Database

/// The documents of a product with all their versions, by code.
public struct ListDocuments: PagedQuery {
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
    /// Only those behind this code, for the next page.
    public var after: String?
    /// Most documents.
    public var limit: Int

    /// A page of the documents of a product.
    public init(product: String, kind: DocumentKind? = nil, after: String? = nil, limit: Int = 1000) {
        self.product = product
        self.kind = kind
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.document.code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var filter = ListFilter(after: after, search: nil, columns: [])
        filter.demand("product_id = ?", .integer(try reader.product(product).id))
        if let kind { filter.demand("kind = ?", .text(kind.rawValue)) }
        let documents = try reader.list(Document.self, where: filter.condition, filter.arguments, order: "code", limit: max(1, limit))
        var versions: [Int: [DocumentVersion]] = [:]
        try Portions.forEach(documents.map(\.id)) { some in
            for version in try reader.list(DocumentVersion.self, where: "document_id IN (\(Portions.marks))", some, order: "id DESC") {
                versions[version.document, default: []].append(version)
            }
        }
        return documents.map { Entry(document: $0, versions: versions[$0.id] ?? []) }
    }
}
