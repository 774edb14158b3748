import Duties
public import Lifecycle

/// Records that something happened to a supplier: what it promised before, for later, is in doubt from then on.
public struct RecordSupplierEvent: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Code of the supplier.
    public var supplier: String
    /// What happened.
    public var event: SuddenEvent.Kind
    /// The day.
    public var day: String
    /// Where that is written.
    public var source: String

    /// An event.
    public init(_ supplier: String, _ event: SuddenEvent.Kind, on day: String, source: String) {
        self.supplier = supplier
        self.event = event
        self.day = day
        self.source = source
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptEvent {
        var check = FieldCheck()
        check.day("on", day)
        check.text("source", source, limit: 2000)
        try check.finish()
        let supplier = try transaction.named(Supplier.self, "code", supplier)
        return try transaction.insert(
            KeptEvent(supplier: supplier.id, eventKind: event, day: day, source: source, person: try transaction.ownID()))
    }
}
