import Diagnostics

/// What is wrong with a predicate, and where in its text.
struct PredicateError: Error, Hashable {
    enum Reason: Sendable, Hashable {
        case unexpected(String)
        case endsEarly
        case unknownFact(String, suggestions: [String])
        case unknownRule(String, suggestions: [String])
        case unknownValue(fact: String, value: String, allowed: [String])
        case wrongUse(fact: String, Wording)
        case numberTooLarge
        case tooDeep(limit: Int)
    }

    let reason: Reason
    /// In characters, from 1.
    let column: Int

    init(_ reason: Reason, column: Int) {
        self.reason = reason
        self.column = column
    }
}
