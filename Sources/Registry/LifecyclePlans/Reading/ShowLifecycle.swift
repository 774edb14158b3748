/// One product's life cycle: stage, plan, what ends before it, options, gates.
public struct ShowLifecycle: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Code of the product.
    public var product: String
    /// Version of the plan to hold things against; nil for the one in force, else the newest.
    public var plan: Int?

    /// A question about one product.
    public init(_ product: String, plan: Int? = nil) {
        self.product = product
        self.plan = plan
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Answers it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a version that there is not.
    public func answer(in reader: RegistryReader) throws -> ProductLifecycle {
        try LifecycleLoader(reader).load(try reader.product(product), plan: plan)
    }
}
