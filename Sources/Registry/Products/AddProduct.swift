/// Registers a product.
public struct AddProduct: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageProducts
    /// The organisation that it belongs to, by code; nil where there is only one.
    public var organisation: String?
    /// The product; its organisation is set from ``organisation``.
    public var product: Product

    /// A new product.
    public init(_ product: Product, organisation: String? = nil) {
        self.product = product
        self.organisation = organisation
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .organisation(try owner(reader).id) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Product {
        var product = product
        product.organisation = try owner(transaction).id
        if product.applicability != .undecided, product.applicabilityOn == nil { product.applicabilityOn = transaction.day }
        try ProductRules.check(product)
        return try transaction.insert(product)
    }

    private func owner(_ reader: RegistryReader) throws -> Organisation {
        if let organisation { return try reader.named(Organisation.self, "code", organisation) }
        let all = try reader.list(Organisation.self)
        guard all.count == 1, let only = all.first else {
            throw RegistryError.invalid([FieldProblem("organisation", ja: "組織を指定してください。", en: "name the organisation.")])
        }
        return only
    }
}
