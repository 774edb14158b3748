/// What came of checking an SBOM.
public struct SBOMValidation: Sendable {
    /// The format it is in.
    public let format: SBOMFormat
    /// Name of the official schema that it was held against; nil if there was none, and only our rules were applied.
    public let schema: String?
    /// False if the format cannot be read yet, so that only the schema was applied.
    public let checkedRules: Bool
    /// What was found: the schema's first, in the order of the document.
    public let findings: [SBOMFinding]
    /// Findings beyond the limits, which were only counted.
    public let findingsLeftOut: Int

    /// True if nothing found is an error.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }
}
