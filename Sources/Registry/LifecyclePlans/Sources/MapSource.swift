import Database
public import Lifecycle

/// Decides that a component, tool or part is, or is not, a product of a life-cycle source, with the reason. It is kept for later versions and catalogues;
/// a later decision goes before it.
public struct MapSource: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// About what; of a component with the beginning of the versions meant, or all.
    public var subject: EndSubject
    /// Which source.
    public var origin: EndOrigin
    /// The source's product.
    public var product: String
    /// False where it is another thing.
    public var isSame: Bool
    /// The source's series; nil leaves it to the version.
    public var series: String?
    /// Why.
    public var reason: String

    /// A decision.
    public init(_ subject: EndSubject, _ origin: EndOrigin, _ product: String, isSame: Bool = true, series: String? = nil, because reason: String) {
        self.subject = subject
        self.origin = origin
        self.product = product
        self.isSame = isSame
        self.series = series
        self.reason = reason
    }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a product of the source that was not taken from a catalogue; ``RegistryError/invalid(_:)`` for a
    ///   series that it does not have.
    public func perform(in transaction: RegistryTransaction) throws -> KeptSourceMapping {
        var check = FieldCheck()
        check.text("because", reason, limit: 2000)
        check.optional("series", series, limit: 200)
        try check.finish()
        try transaction.mustExist(subject)
        let source = try transaction.source(origin, product).engine()
        if let series, !source.cycles.contains(where: { $0.name == series }) {
            let known = source.cycles.suffix(12).map(\.name).joined(separator: ", ")
            throw RegistryError.invalid([
                FieldProblem("series", ja: "情報源にない系列です(例: \(known))。", en: "is no series of the source (it has \(known)).")
            ])
        }
        return try transaction.insert(
            KeptSourceMapping(
                subject, origin, product, isSame: isSame, series: isSame ? series : nil, reason: reason, decidedOn: "\(try transaction.today())",
                person: try transaction.ownID()))
    }
}

extension RegistryReader {
    /// The life cycle of a source's product that counts now.
    func source(_ origin: EndOrigin, _ product: String) throws -> KeptSource {
        guard
            let found = try list(
                KeptSource.self, where: "origin = ? AND product = ? AND replaced_at IS NULL", [.text(origin.rawValue), .text(product)]
            ).last
        else { throw RegistryError.notFound(.sourceLifecycle, "\(origin.rawValue): \(product)") }
        return found
    }
}
