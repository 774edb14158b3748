public import JSONStream

/// What validation may cost.
public struct SchemaLimits: Sendable {
    /// Nesting and strings of the document.
    public var json: JSONLimits
    /// Most violations described; further ones are counted.
    public var violations: Int
    /// Most schemas within schemas.
    public var depth: Int
    /// Most steps for each value of the document; a step is one schema held against one value.
    public var stepsPerValue: Int

    /// 128 levels, 1,000 violations, 400 schemas deep and 2,000 steps a value.
    public init(json: JSONLimits = JSONLimits(), violations: Int = 1_000, depth: Int = 400, stepsPerValue: Int = 2_000) {
        self.json = json
        self.violations = violations
        self.depth = depth
        self.stepsPerValue = stepsPerValue
    }
}
