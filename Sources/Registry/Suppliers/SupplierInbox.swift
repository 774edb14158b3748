/// SBOMs that came from suppliers, newest first, each with its release where it has one that the person may see.
public struct SupplierInbox: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An SBOM of the inbox.
    public struct Entry: Sendable {
        /// The SBOM.
        public let sbom: StoredSBOM
        /// Code of the supplier.
        public let supplier: String
        /// What it was taken in for; nil for none.
        public let release: ReleaseReference?
    }

    /// Only from this supplier.
    public var supplier: String?
    /// Most entries.
    public var limit: Int

    /// A question for the inbox.
    public init(supplier: String? = nil, limit: Int = 100) {
        self.supplier = supplier
        self.limit = limit
    }

    /// Answers it: nothing of products that the person may not see.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        var condition = "supplier_id IS NOT NULL"
        if let supplier { condition = "supplier_id = \(try reader.supplierID(supplier) ?? 0)" }
        if let visible = try Authorisation.visibleProducts(reader) {
            let products = visible.isEmpty ? "NULL" : visible.map(String.init).joined(separator: ",")
            condition += " AND (release_id IS NULL OR release_id IN (SELECT id FROM product_release WHERE product_id IN (\(products))))"
        }
        return try reader.list(StoredSBOM.self, where: condition, order: "id DESC", limit: max(1, limit)).map { sbom in
            Entry(
                sbom: sbom, supplier: try sbom.supplier.map { try reader.get(Supplier.self, $0).code } ?? "",
                release: try sbom.release.map(reader.reference(ofRelease:)))
        }
    }
}
