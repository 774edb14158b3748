/// How much of a message is read at most. What is beyond ends in an error, never in a piece of it.
public struct MIMELimits: Sendable {
    /// Bytes of the message.
    public var bytes = 32 << 20
    /// Bytes of one header.
    public var headerBytes = 256 << 10
    /// Fields of one header.
    public var fields = 1000
    /// Parts in parts.
    public var depth = 10
    /// Parts in all.
    public var parts = 200

    /// The limits of mail that comes from anywhere.
    public init() {}
}
