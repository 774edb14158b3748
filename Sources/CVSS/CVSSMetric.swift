/// One metric of a vector with its value, both as abbreviated in vector strings.
public struct CVSSMetric: Hashable, Sendable {
    /// The metric: `AV`, `MAC`.
    public let name: String
    /// Its value: `N`, `POC`, `Amber`.
    public let value: String
}
