/// Yes, no, or not known yet (Kleene's three values). Learning more only ever turns `unknown` into one of the others.
public enum Truth: String, Sendable {
    /// It does not hold.
    case no
    /// It cannot be said yet.
    case unknown
    /// It holds.
    case yes

    init(_ flag: Bool) { self = flag ? .yes : .no }

    /// The opposite; the opposite of not knowing is not knowing.
    var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }

    /// Both hold.
    func and(_ other: Truth) -> Truth {
        if self == .no || other == .no { return .no }
        return self == .unknown || other == .unknown ? .unknown : .yes
    }
}
