/// What a JSON document may ask of its reader before it is refused.
public struct JSONLimits: Sendable {
    /// Deepest nesting of objects and arrays.
    public var depth: Int
    /// Longest string or number, in bytes of the document.
    public var stringBytes: Int

    /// 128 levels (real SBOMs and feeds stay under 40) and strings of 64 MiB.
    public init(depth: Int = 128, stringBytes: Int = 64 << 20) {
        self.depth = depth
        self.stringBytes = stringBytes
    }
}
