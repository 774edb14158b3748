/// That somebody has just shown their password: what a signature needs beside the name. Only ``Registry/prove(_:password:)`` makes one.
public struct PasswordProof: Sendable {
    /// Whose password it was.
    public let handle: String
}
