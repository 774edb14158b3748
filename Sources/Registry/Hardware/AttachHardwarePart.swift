import Diagnostics

/// Says that a release in work runs on a device with a hardware part.
public struct AttachHardwarePart: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageHardware
    /// Which part, by code.
    public var code: String
    /// To which release.
    public var release: ReleaseReference
    /// What it does there.
    public var purpose: String?

    /// A part for a release.
    public init(_ code: String, to release: ReleaseReference, purpose: String? = nil) {
        self.code = code
        self.release = release
        self.purpose = purpose
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ReleaseItem {
        let part = try transaction.named(HardwarePart.self, "code", code)
        if part.archivedAt != nil {
            throw RegistryError.forbiddenByState(
                Wording(ja: "ハードウェア部品 \(code) は使用終了です。", en: "the hardware part \(code) is no longer in use."))
        }
        return try ReleaseItems.attach(.hardwarePart, part.id, to: release, purpose: purpose, transaction)
    }
}
