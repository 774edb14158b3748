/// The condition of a rule, over places of facts in the ``Vocabulary`` and of rules in the ``RuleBook``.
///
/// It is total: every predicate has a truth for every set of facts, it cannot loop and it cannot fail.
indirect enum Predicate: Sendable, Hashable {
    /// Holds always: standing duties.
    case always
    /// A fact of yes or no.
    case isTrue(Int)
    /// A choice that is one of some values.
    case isOneOf(Int, [String])
    /// A number compared with another.
    case compares(Int, Comparison, Int)
    /// A time that is known to have come.
    case happened(Int)
    /// One of some rules applies.
    case fires([Int])
    case not(Predicate)
    case all([Predicate])
    case any([Predicate])

    /// How two numbers are compared.
    enum Comparison: String, Sendable, CaseIterable {
        case less = "<"
        case atMost = "<="
        case more = ">"
        case atLeast = ">="

        func holds(_ left: Int, _ right: Int) -> Bool {
            switch self {
            case .less: left < right
            case .atMost: left <= right
            case .more: left > right
            case .atLeast: left >= right
            }
        }
    }
}
