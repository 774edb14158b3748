/// A component in an SBOM.
struct ComponentUse: Sendable, Hashable {
    /// Number of the component.
    let component: Int
    /// Number of what the SBOM says of this copy of it; 0 for nothing.
    let instance: Int
}
