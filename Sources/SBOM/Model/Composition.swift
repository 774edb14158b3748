/// How complete the SBOM is about some of its parts: NTIA's "known unknowns" (CycloneDX `compositions`).
public struct Composition: Sendable, Hashable {
    /// CycloneDX `aggregate`.
    public enum Completeness: String, Sendable, Hashable, CaseIterable {
        case complete
        case incomplete
        case incompleteFirstPartyOnly = "incomplete_first_party_only"
        case incompleteFirstPartyProprietaryOnly = "incomplete_first_party_proprietary_only"
        case incompleteFirstPartyOpenSourceOnly = "incomplete_first_party_opensource_only"
        case incompleteThirdPartyOnly = "incomplete_third_party_only"
        case incompleteThirdPartyProprietaryOnly = "incomplete_third_party_proprietary_only"
        case incompleteThirdPartyOpenSourceOnly = "incomplete_third_party_opensource_only"
        case unknown
        case notSpecified = "not_specified"
    }

    /// Id inside the document (CycloneDX `bom-ref`).
    public var id: String?
    /// How complete the SBOM is there.
    public var completeness: Completeness
    /// Ids of the parts whose own parts are meant.
    public var assemblies: [String] = []
    /// Ids of the parts whose dependencies are meant.
    public var dependencies: [String] = []
    /// Ids of vulnerabilities whose description is meant.
    public var vulnerabilities: [String] = []
    /// Members the model has no place for, such as a signature.
    public var unknown: [UnknownField] = []

    /// A value from its parts.
    public init(completeness: Completeness) { self.completeness = completeness }
}
