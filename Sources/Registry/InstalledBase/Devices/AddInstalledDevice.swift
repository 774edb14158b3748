/// Records a device at an institution.
public struct AddInstalledDevice: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageInstalledBase
    /// Code of the product.
    public var product: String
    /// Where it stands and what runs on it; the institution must be named.
    public var placement: DevicePlacement
    /// Everything else about it.
    public var device: InstalledDevice

    /// A device of `product` at the institution that `placement` names.
    public init(_ device: InstalledDevice, of product: String, _ placement: DevicePlacement) {
        self.device = device
        self.product = product
        self.placement = placement
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> InstalledDevice {
        var check = FieldCheck()
        check.text("institution", placement.institution ?? "", limit: 64)
        try check.finish()
        var device = device
        device.product = try transaction.product(product).id
        try placement.apply(to: &device, transaction)
        try InstalledDeviceRules.check(device)
        return try transaction.insert(device)
    }
}
