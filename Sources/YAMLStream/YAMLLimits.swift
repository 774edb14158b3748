/// What a YAML document may ask of its reader before it is refused.
public struct YAMLLimits: Sendable {
    /// Deepest nesting of mappings and sequences.
    public var depth: Int
    /// Longest scalar, in bytes.
    public var scalarBytes: Int

    /// 128 levels and scalars of 64 MiB.
    public init(depth: Int = 128, scalarBytes: Int = 64 << 20) {
        self.depth = depth
        self.scalarBytes = scalarBytes
    }
}
