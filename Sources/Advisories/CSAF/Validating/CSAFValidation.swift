public import Diagnostics

/// What came of checking an advisory.
public struct CSAFValidation: Sendable {
    /// A test of the standard that was not carried out.
    public struct Skipped: Sendable {
        /// Its number.
        public let test: String
        /// Why.
        public let reason: Wording
    }

    /// The version it names; nil if it names none that is known.
    public let version: CSAFVersion?
    /// Its profile.
    public let profile: CSAFProfile?
    /// Name of the official schema that it was held against; nil if there was none.
    public let schema: String?
    /// What was found, in the order of the tests.
    public let results: [CSAFResult]
    /// Results beyond the limits, which were only counted.
    public let resultsLeftOut: Int
    /// What was not checked.
    public let skipped: [Skipped]

    /// True if nothing found is an error.
    public var isValid: Bool { !results.contains { $0.severity == .error } }
}
