/// A digest of a part or of a file.
public struct Hash: Sendable, Hashable {
    /// How the digest was made.
    public var algorithm: HashAlgorithm

    /// The digest as given, by all formats in hexadecimal digits. Not checked here.
    public var value: String

    /// A value from its parts.
    public init(algorithm: HashAlgorithm, value: String) {
        self.algorithm = algorithm
        self.value = value
    }
}
