import Database

/// Says that a trade party no longer stands in the chain of a device; that it did stays on record.
public struct LeaveChain: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which device.
    public var device: DeviceReference
    /// Number of the place in the chain.
    public var custody: Int
    /// The last day; nil for today.
    public var lastDay: String?

    /// The end of a place in the chain.
    public init(_ device: DeviceReference, _ custody: Int, on lastDay: String? = nil) {
        self.device = device
        self.custody = custody
        self.lastDay = lastDay
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(device.product).scope }

    /// Does it; one that has ended already stays so.
    public func perform(in transaction: RegistryTransaction) throws -> DeviceCustody {
        let device = try transaction.device(device)
        guard var place = try transaction.find(DeviceCustody.self, "id", .integer(custody)), place.device == device.id else {
            throw RegistryError.notFound(.deviceCustody, "#\(custody)")
        }
        guard place.untilOn == nil else { return place }
        let day = try lastDay ?? "\(transaction.today())"
        var check = FieldCheck()
        check.day("until", day)
        check.order("until", place.fromOn, day)
        try check.finish()
        place.untilOn = day
        return try transaction.update(place)
    }
}
