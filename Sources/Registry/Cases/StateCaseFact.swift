import Diagnostics
import Duties

/// Answers a question of the duties' rules for a case. What was answered before stays; whoever says otherwise says why.
public struct StateCaseFact: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The fact: `event.outcome`.
    public var fact: String
    /// The answer, as ``CaseFactText`` reads it.
    public var value: String
    /// Where it was learned.
    public var source: String?

    /// An answer.
    public init(_ number: String, _ fact: String, _ value: String, source: String? = nil) {
        self.number = number
        self.fact = fact
        self.value = value
        self.source = source
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> PSIRTCase {
        let vocabulary = try DutyDesk.current(transaction).book.vocabulary
        guard let definition = vocabulary.fact(fact) else {
            let near = vocabulary.suggestions(for: fact).joined(separator: ", ")
            throw RegistryError.invalid([
                FieldProblem(
                    "fact", ja: "「\(VisibleText.of(fact, limit: 60))」という事実はありません。\(near.isEmpty ? "" : "近いもの: \(near)")",
                    en: "there is no fact \"\(VisibleText.of(fact, limit: 60))\"\(near.isEmpty ? "." : "; close to it: \(near)")")
            ])
        }
        var check = FieldCheck()
        check.optional("source", source, limit: 1000)
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let version = FactVersion(
            try CaseFactText.value(value, of: definition), by: transaction.principal.handle, recorded: Instant(transaction.now), source: source,
            reason: transaction.reason)
        // The engine's own rule: an awareness time is never moved in silence.
        var facts = try CaseFactStore.facts(of: subject, transaction)
        try facts.state(fact, version)
        try CaseFactStore.add(fact, version, to: subject, transaction)
        return subject
    }
}
