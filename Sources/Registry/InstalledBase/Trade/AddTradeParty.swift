/// Registers a distributor, lessor, repairer or importer.
public struct AddTradeParty: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// The party.
    public var party: TradeParty

    /// A new party.
    public init(_ party: TradeParty) { self.party = party }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> TradeParty {
        try TradePartyRules.check(party)
        return try transaction.insert(party)
    }
}
