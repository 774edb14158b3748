/// One product.
public struct ShowProduct: Query {
    public static let permission = Permission.read
    /// Which, by code.
    public var code: String

    /// The product of this code.
    public init(_ code: String) { self.code = code }

    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(code).scope }

    public func answer(in reader: RegistryReader) throws -> Product { try reader.product(code) }
}
