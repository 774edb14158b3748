public import Duties

/// A resource that ends before the device it is part of.
public struct Collision: Sendable, Hashable {
    /// Place of the resource among those of the ``CollisionReckoner``.
    public let resource: Int
    /// The last day to rely on it.
    public let end: CalendarDay
    /// Days that the device goes on in full support without it, up to EOL; 0 if it lasts until EOL.
    public let daysToEOL: Int
    /// Days that the device goes on with any support without it, up to EOS; always more than 0.
    public let daysToEOS: Int
    /// A control or another measure of the maker treats what its end brings (R-117, N70 5.5): it stays in the list and is no longer the first to break.
    public let isTreated: Bool

    /// The first milestone that comes without it: EOL if it ends before EOL, else EOS.
    public var against: DeviceMilestone { daysToEOL > 0 ? .eol : .eos }
}
