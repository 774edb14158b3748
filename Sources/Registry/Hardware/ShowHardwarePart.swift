/// A hardware part, and the releases that run on it.
public struct ShowHardwarePart: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The part and its uses.
    public struct Answer: Sendable {
        /// The part.
        public let part: HardwarePart
        /// From whom it comes.
        public let supplier: Supplier?
        /// The releases that run on it, of the products that the person may see.
        public let uses: [ItemUse]
    }

    /// Which, by code.
    public var code: String

    /// A question about one part.
    public init(_ code: String) { self.code = code }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let part = try reader.named(HardwarePart.self, "code", code)
        return Answer(
            part: part, supplier: try part.supplier.map { try reader.get(Supplier.self, $0) },
            uses: try ItemUse.of(.hardwarePart, part.id, reader))
    }
}
