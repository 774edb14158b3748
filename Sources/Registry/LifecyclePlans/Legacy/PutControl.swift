import Database
public import Lifecycle

/// Registers a compensating control of a product, or says anew what it is: its name, its type in Table 3, and the customer document with its
/// specification and settings.
public struct PutControl: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Short name within the product.
    public var code: String
    /// Its name.
    public var name: String
    /// Its type.
    public var type: ControlType
    /// The customer document; nil while there is none.
    public var document: DocumentReference?

    /// A control.
    public init(_ product: String, _ code: String, name: String, type: ControlType, document: DocumentReference? = nil) {
        self.product = product
        self.code = code
        self.name = name
        self.type = type
        self.document = document
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptControl {
        var check = FieldCheck()
        check.code("code", code)
        check.text("name", name)
        try check.finish()
        if let document { _ = try transaction.documentVersion(document) }
        let product = try transaction.product(product)
        var control = KeptControl(product: product.id, code: code, name: name, type: type)
        control.document = document?.text
        let known = try transaction.list(KeptControl.self, where: "product_id = ? AND code = ?", [.integer(product.id), .text(code)])
        guard let old = known.first else { return try transaction.insert(control) }
        control.id = old.id
        control.revision = old.revision
        return try transaction.update(control)
    }
}

extension KeptControl {
    /// As the engine takes it.
    var engine: CompensatingControl { CompensatingControl(id: code, name: name, type: type, document: document) }
}
