/// One product.
public struct ShowProduct: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Which, by code.
    public var code: String

    /// The product of this code.
    public init(_ code: String) { self.code = code }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(code).scope }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Product { try reader.product(code) }
}
