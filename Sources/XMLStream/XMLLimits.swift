/// What an XML document may ask of its reader before it is refused.
public struct XMLLimits: Sendable {
    /// Deepest nesting of elements.
    public var depth: Int
    /// Longest text between two tags, and longest attribute value, in bytes of UTF-8.
    public var textBytes: Int
    /// Most attributes of one element.
    public var attributes: Int
    /// Most elements of a document that is read as a tree (``XMLNode``).
    public var nodes: Int

    /// 128 levels (real SBOMs stay under 40), texts of 64 MiB, 256 attributes, trees of 1,000,000 elements.
    public init(depth: Int = 128, textBytes: Int = 64 << 20, attributes: Int = 256, nodes: Int = 1_000_000) {
        self.depth = depth
        self.textBytes = textBytes
        self.attributes = attributes
        self.nodes = nodes
    }
}
