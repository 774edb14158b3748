/// The profiles of CSAF (2.0 and 2.1, section 4), told by `/document/category`.
public enum CSAFProfile: String, Sendable, Hashable, CaseIterable {
    /// Any other category.
    case base = "csaf_base"
    /// A response to a breach or an incident.
    case securityIncidentResponse = "csaf_security_incident_response"
    /// Information that is not about a vulnerability of a product.
    case informationalAdvisory = "csaf_informational_advisory"
    /// Vulnerabilities and what to do about them.
    case securityAdvisory = "csaf_security_advisory"
    /// Exploitability of vulnerabilities in products.
    case vex = "csaf_vex"
    /// A security advisory that need not name affected products (2.1).
    case deprecatedSecurityAdvisory = "csaf_deprecated_security_advisory"
    /// A document that was withdrawn (2.1).
    case withdrawn = "csaf_withdrawn"
    /// A document in whose place another has come (2.1).
    case superseded = "csaf_superseded"
    /// A report to start a coordination with (2.1 CSD04).
    case vulnerabilityReport = "csaf_vulnerability_report"

    /// The profile of a category: exactly one of the names, or else the base profile.
    public init(category: String) { self = Self(rawValue: category) ?? .base }

    /// Is the profile one of `version`?
    public func exists(in version: CSAFVersion) -> Bool {
        switch self {
        case .base, .securityIncidentResponse, .informationalAdvisory, .securityAdvisory, .vex: true
        default: version == .v21
        }
    }
}
