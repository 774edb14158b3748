/// Registers something that products rely on and that no SBOM, tool or part list names.
public struct AddResource: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// The resource.
    public var resource: KeptResource
    /// Code of the supplier.
    public var supplier: String?

    /// A new resource.
    public init(_ resource: KeptResource, supplier: String? = nil) {
        self.resource = resource
        self.supplier = supplier
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptResource {
        var check = FieldCheck()
        check.code("code", resource.code)
        check.text("name", resource.name)
        check.optional("note", resource.note)
        try check.finish()
        var resource = resource
        resource.supplier = try transaction.supplierID(supplier)
        return try transaction.insert(resource)
    }
}
