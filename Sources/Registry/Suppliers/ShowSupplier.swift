import Database

/// A supplier with all that comes from it: SBOMs, SOUP items, supporting items and hardware parts.
public struct ShowSupplier: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The supplier and what it supplies.
    public struct Answer: Sendable {
        /// The supplier.
        public let supplier: Supplier
        /// Its SBOMs, newest first.
        public let sboms: [SuppliedSBOM]
        /// SOUP items, of the products that the person may see.
        public let soup: [SOUPItem]
        /// Tools and the like.
        public let supportingItems: [SupportingItem]
        /// Parts of devices.
        public let hardwareParts: [HardwarePart]
    }

    /// Which, by code.
    public var code: String

    /// A question about one supplier.
    public init(_ code: String) { self.code = code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let supplier = try reader.named(Supplier.self, "code", code)
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        let mine: [SQLValue] = [.integer(supplier.id)]
        let soup = try reader.list(SOUPItem.self, where: "supplier_id = ?", mine, order: "title, id")
        return Answer(
            supplier: supplier, sboms: try sboms(supplier.id, visible, reader), soup: soup.filter { visible?.contains($0.product) ?? true },
            supportingItems: try reader.list(SupportingItem.self, where: "supplier_id = ?", mine, order: "code"),
            hardwareParts: try reader.list(HardwarePart.self, where: "supplier_id = ?", mine, order: "code"))
    }

    private func sboms(_ supplier: Int, _ visible: Set<Int>?, _ reader: RegistryReader) throws -> [SuppliedSBOM] {
        var found: [SuppliedSBOM] = []
        try reader.connection.forEach(
            """
            SELECT s.id, s.file, s.name, s.version, s.received_at, s.state, r.version AS release_version, p.id AS product, p.code FROM sbom s
            LEFT JOIN product_release r ON r.id = s.release_id LEFT JOIN product p ON p.id = r.product_id WHERE s.supplier_id = ?
            ORDER BY s.received_at DESC, s.id DESC
            """, [.integer(supplier)]
        ) { row in
            if let visible, let product = try row.optionalInt("product"), !visible.contains(product) { return }
            var release: ReleaseReference?
            if let code = try row.optionalText("code"), let version = try row.optionalText("release_version") {
                release = ReleaseReference(product: code, version: version)
            }
            found.append(
                SuppliedSBOM(
                    id: try row.int("id"), file: try row.text("file"), name: try row.optionalText("name"), version: try row.optionalText("version"),
                    receivedAt: try row.text("received_at"), state: try row.text("state"), release: release))
        }
        return found
    }
}
