import Database

/// Registers a release in work.
public struct AddRelease: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageReleases
    /// What it is called.
    public var reference: ReleaseReference
    /// Code of the variant that it is for.
    public var variant: String?
    /// When it is meant to be shipped.
    public var plannedOn: String?
    /// Words for people.
    public var note: String?

    /// A new release.
    public init(_ reference: ReleaseReference, variant: String? = nil, plannedOn: String? = nil, note: String? = nil) {
        self.reference = reference
        self.variant = variant
        self.plannedOn = plannedOn
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(reference) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Release {
        var check = FieldCheck()
        check.text("version", reference.version, limit: 60)
        check.day("planned-on", plannedOn)
        check.optional("note", note)
        try check.finish()
        let product = try transaction.product(reference.product)
        var release = Release(product: product.id, version: reference.version)
        if let variant {
            let found = try transaction.list(Variant.self, where: "product_id = ? AND code = ?", [.integer(product.id), .text(variant)])
            guard let found = found.first else { throw RegistryError.notFound(.variant, variant) }
            release.variant = found.id
        }
        release.plannedOn = plannedOn
        release.note = note
        return try transaction.insert(release)
    }
}
