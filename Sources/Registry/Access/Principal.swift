/// The person in whose name something happens, and the way they came.
public struct Principal: Sendable, Hashable {
    /// The person's handle.
    public let handle: String
    /// How they came, as the audit chain shows it: `cli root@desk`, `web 192.0.2.7`.
    public let channel: String
    /// What they may do at most on this way; nil where the person's roles alone decide.
    public let limit: PrincipalLimit?

    /// Takes the parts as they are.
    public init(handle: String, channel: String, limit: PrincipalLimit? = nil) {
        self.handle = handle
        self.channel = channel
        self.limit = limit
    }

    /// What Mimamori does of itself, such as matching after a catalogue update. It has the rights of the one job it runs.
    public static let system = Principal(handle: "mimamori", channel: "system")
}
