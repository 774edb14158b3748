/// May a rule set a deadline?
public enum VerificationState: Sendable, Hashable {
    /// The rule was shipped as checked as far as its evidence goes.
    case shipped
    /// Nobody has compared it with its source: it reminds and promises nothing.
    case verifyFirst
    /// A person has compared it.
    case verified(Verification)
    /// A person compared an earlier text of the rule: it reminds again.
    case outdated(Verification)

    /// True where the rule's dates may be relied on as far as its evidence goes.
    public var isReliable: Bool {
        switch self {
        case .shipped, .verified: true
        case .verifyFirst, .outdated: false
        }
    }

    /// The record of the comparison that counts, or that did before the rule's text changed.
    public var record: Verification? {
        switch self {
        case .verified(let record), .outdated(let record): record
        case .shipped, .verifyFirst: nil
        }
    }

    /// The state's name in files.
    public var name: String {
        switch self {
        case .shipped: "ok"
        case .verifyFirst: "verify-first"
        case .verified: "verified"
        case .outdated: "verification-outdated"
        }
    }
}
