import Duties
import Lifecycle

/// Brings forward what shows an item of an entry gate that the engine cannot reckon.
public struct GiveEvidence: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the product.
    public var product: String
    /// Id of the item, as the gate shows it.
    public var item: String
    /// The document, decision or record.
    public var reference: String
    /// Since when it is there; nil for today.
    public var day: String?

    /// A piece of evidence.
    public init(_ product: String, _ item: String, reference: String, on day: String? = nil) {
        self.product = product
        self.item = item
        self.reference = reference
        self.day = day
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    ///
    /// - Throws: `LIFE-003`, `LIFE-006`; `LIFE-011` for an item that there is not or that nobody can tick.
    public func perform(in transaction: RegistryTransaction) throws -> KeptEvidence {
        let evidence = KeptEvidence(
            product: try transaction.product(product).id, item: item, reference: reference, day: try day ?? "\(transaction.today())",
            person: try transaction.ownID())
        _ = try evidence.engine(in: transaction)
        return try transaction.insert(evidence)
    }
}

extension KeptEvidence {
    /// As the engine takes it.
    func engine(in reader: RegistryReader) throws -> GateEvidence {
        try GateEvidence(
            item: item, reference: reference, on: try LifecycleText.day(day), by: try reader.get(Person.self, person).name, at: label)
    }
}
