import Database
public import Lifecycle

/// Says what a source's word means for one of its products, after a look at the vendor's policy: others' "EOL" is often our EOS, and is never taken by name.
public struct SaySourceWord: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Which source.
    public var origin: EndOrigin
    /// The source's product.
    public var product: String
    /// The source's word: `eol`.
    public var field: String
    /// What ends, in our words; nil where it is no end at all.
    public var meaning: EndMeaning?
    /// What shows it.
    public var evidence: String

    /// A finding.
    public init(_ origin: EndOrigin, _ product: String, _ field: String, means meaning: EndMeaning?, evidence: String) {
        self.origin = origin
        self.product = product
        self.field = field
        self.meaning = meaning
        self.evidence = evidence
    }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a product of the source that was not taken; ``RegistryError/invalid(_:)`` for a word that the source
    ///   does not use for it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptSourceWord {
        var check = FieldCheck()
        check.text("evidence", evidence, limit: 2000)
        try check.finish()
        let source = try transaction.source(origin, product).engine()
        let known = Set(source.cycles.flatMap { $0.terms.map(\.field) })
        guard known.contains(field) else {
            let words = known.sorted().joined(separator: ", ")
            throw RegistryError.invalid([
                FieldProblem("field", ja: "この製品について情報源が使っていない用語です(使用: \(words))。", en: "is no word that the source uses here (it uses \(words)).")
            ])
        }
        return try transaction.insert(
            KeptSourceWord(
                origin, product, field, meaning: meaning, evidence: evidence, decidedOn: "\(try transaction.today())",
                person: try transaction.ownID()))
    }
}
