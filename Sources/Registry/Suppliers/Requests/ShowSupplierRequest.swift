/// A request to a supplier, whole, with where it goes.
public struct ShowSupplierRequest: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The request and the supplier.
    public struct Answer: Sendable {
        /// The request.
        public let request: SupplierRequest
        /// To whom it goes.
        public let supplier: Supplier
    }

    /// Number of the request.
    public var request: Int

    /// A question about one request.
    public init(_ request: Int) { self.request = request }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let request = try reader.get(SupplierRequest.self, request)
        return Answer(request: request, supplier: try reader.get(Supplier.self, request.supplier))
    }
}
