/// Changes what is known about a trade party.
public struct ChangeTradeParty: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout TradeParty) -> Void

    /// A change.
    public init(_ code: String, _ change: @escaping @Sendable (inout TradeParty) -> Void) {
        self.code = code
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> TradeParty {
        let old = try transaction.named(TradeParty.self, "code", code)
        var party = old
        change(&party)
        party.id = old.id
        party.revision = old.revision
        try TradePartyRules.check(party)
        return try transaction.update(party)
    }
}
