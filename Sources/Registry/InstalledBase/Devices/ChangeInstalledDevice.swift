/// Changes what is known about an installed device: a move, another release, another connection, its end.
public struct ChangeInstalledDevice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Which.
    public var reference: DeviceReference
    /// Where it stands and what runs on it now; nil members stay.
    public var placement: DevicePlacement
    /// What else to change.
    public var change: @Sendable (inout InstalledDevice) -> Void

    /// A change.
    public init(
        _ reference: DeviceReference, _ placement: DevicePlacement = DevicePlacement(),
        _ change: @escaping @Sendable (inout InstalledDevice) -> Void = { _ in }
    ) {
        self.reference = reference
        self.placement = placement
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> InstalledDevice {
        let old = try transaction.device(reference)
        var device = old
        change(&device)
        device.id = old.id
        device.revision = old.revision
        (device.product, device.institution, device.site) = (old.product, old.institution, old.site)
        (device.release, device.variant) = (old.release, old.variant)
        try placement.apply(to: &device, transaction)
        try InstalledDeviceRules.check(device)
        return try transaction.update(device)
    }
}
