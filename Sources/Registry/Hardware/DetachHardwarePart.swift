/// Takes a hardware part from a release in work.
public struct DetachHardwarePart: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageHardware
    /// Which part, by code.
    public var code: String
    /// From which release.
    public var release: ReleaseReference

    /// A part that a release does not need.
    public init(_ code: String, from release: ReleaseReference) {
        self.code = code
        self.release = release
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let part = try transaction.named(HardwarePart.self, "code", code)
        try ReleaseItems.detach(.hardwarePart, part.id, code, from: release, transaction)
    }
}
