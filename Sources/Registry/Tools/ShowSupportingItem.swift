/// A supporting item, and the releases that were made with it.
public struct ShowSupportingItem: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The item and its uses.
    public struct Answer: Sendable {
        /// The item.
        public let item: SupportingItem
        /// From whom it comes.
        public let supplier: Supplier?
        /// The releases made with it, of the products that the person may see.
        public let uses: [ItemUse]
    }

    /// Which, by code.
    public var code: String

    /// A question about one item.
    public init(_ code: String) { self.code = code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let item = try reader.named(SupportingItem.self, "code", code)
        return Answer(
            item: item, supplier: try item.supplier.map { try reader.get(Supplier.self, $0) },
            uses: try ItemUse.of(.supportingItem, item.id, reader))
    }
}
