public import JSONStream

/// What a document may ask of the reader before it is refused.
public struct SBOMLimits: Sendable {
    /// Nesting and lengths of strings.
    public var json: JSONLimits
    /// Most components, services and files together.
    public var components: Int
    /// Most remarks kept; further ones are counted.
    public var remarks: Int
    /// Most bytes of fields that the model has no place for.
    public var unknownBytes: Int

    /// 2,000,000 components, 1,000 remarks and 256 MiB of unknown fields.
    public init(json: JSONLimits = JSONLimits(), components: Int = 2_000_000, remarks: Int = 1_000, unknownBytes: Int = 256 << 20) {
        self.json = json
        self.components = components
        self.remarks = remarks
        self.unknownBytes = unknownBytes
    }
}
