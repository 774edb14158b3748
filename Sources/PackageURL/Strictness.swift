extension PackageURL {
    /// How much is asked of a purl.
    public enum Strictness: Sendable {
        /// Syntax and every rule of the purl's type: what a conforming producer writes.
        case typeRules

        /// Syntax alone. Names are still brought into the form of their type, but a missing or forbidden namespace, a name or version that the type
        /// does not permit, and a missing required qualifier are let through. For documents of others, which often break these rules
        /// (`pkg:deb/curl@8.5.0`, `pkg:julia/JSON@0.21.4`), where to refuse the purl would be to lose the component.
        case syntax
    }
}
