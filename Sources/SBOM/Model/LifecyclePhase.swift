/// When in the life of the product the SBOM was made (CycloneDX 1.5 `lifecycles`; CISA's SBOM types).
public struct LifecyclePhase: Sendable, Hashable {
    /// `design`, `pre-build`, `build`, `post-build`, `operations`, `discovery`, `decommission`, or a name of the maker's own.
    public var name: String
    /// True if the name is one of the seven that CycloneDX defines.
    public var isPredefined: Bool
    /// The phase in words, for a name of the maker's own.
    public var description: String?

    /// A value from its parts.
    public init(name: String, isPredefined: Bool, description: String? = nil) {
        self.name = name
        self.isPredefined = isPredefined
        self.description = description
    }
}
