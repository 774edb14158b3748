/// A resource whose end is not known, or no longer sure, and which therefore may end before the device.
public struct OpenEnd: Sendable, Hashable {
    /// Place of the resource among those of the ``CollisionReckoner``.
    public let resource: Int
    /// Why it is open.
    public let questions: [EndQuestion]
}
