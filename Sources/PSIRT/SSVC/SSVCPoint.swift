/// A decision point of SSVC with its values, the mildest first.
public struct SSVCPoint: Sendable, Hashable {
    /// Its name: `Exploitation`.
    public let name: String
    /// Its version in the namespace of SSVC.
    public let version: String
    /// Its values.
    public let values: [String]
}
