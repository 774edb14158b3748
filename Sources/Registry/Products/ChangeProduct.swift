/// Changes what is known about a product.
public struct ChangeProduct: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageProducts
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout Product) -> Void
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(_ code: String, revision: Int? = nil, _ change: @escaping @Sendable (inout Product) -> Void) {
        self.code = code
        self.revision = revision
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(code).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Product {
        let old = try transaction.product(code)
        var product = old
        change(&product)
        product.id = old.id
        product.revision = revision ?? old.revision
        product.organisation = old.organisation
        if product.applicability != old.applicability { product.applicabilityOn = transaction.day }
        try ProductRules.check(product)
        return try transaction.update(product)
    }
}
