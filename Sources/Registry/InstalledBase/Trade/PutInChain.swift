/// Says that a trade party stands between the maker and the user of a device.
public struct PutInChain: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which device.
    public var device: DeviceReference
    /// Which party, by code.
    public var party: String
    /// First day; nil for unknown.
    public var fromOn: String?
    /// Last day; nil while it lasts.
    public var untilOn: String?

    /// A place in the chain.
    public init(_ device: DeviceReference, _ party: String, from fromOn: String? = nil, until untilOn: String? = nil) {
        self.device = device
        self.party = party
        self.fromOn = fromOn
        self.untilOn = untilOn
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(device.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> DeviceCustody {
        var check = FieldCheck()
        check.day("from", fromOn)
        check.day("until", untilOn)
        check.order("until", fromOn, untilOn)
        try check.finish()
        var custody = DeviceCustody(
            device: try transaction.device(device).id, party: try transaction.named(TradeParty.self, "code", party).id)
        custody.fromOn = fromOn
        custody.untilOn = untilOn
        return try transaction.insert(custody)
    }
}
