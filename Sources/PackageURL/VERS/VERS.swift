/// A version range specifier (VERS): signposts on the timeline of a package's versions, such as `vers:npm/1.2.3|>=2.0.0|<5.0.0`.
///
/// This is the notation alone. Order, validity and containment need the version order of the scheme and live in the target `Versions`.
/// Specification: package-url/vers-spec, "Core specification".
public struct VERS: Hashable, Sendable {
    /// The versioning scheme ("type") in lower case, such as `npm`; never empty. It need not be a known one.
    public let scheme: String

    /// The constraints in the order of the text; never empty. Comparator `any` stands alone.
    public let constraints: [Constraint]

    /// Longest text that is read, in bytes: 1 MiB.
    public static let maximumLength = 1_048_576

    /// Whether this is `*`: every version, or, for the scheme `none`, no version.
    public var isAny: Bool { constraints.first?.comparator == .any }

    /// Takes checked parts.
    init(checkedScheme scheme: String, constraints: [Constraint]) {
        self.scheme = scheme
        self.constraints = constraints
    }

    /// Puts a specifier together and checks its syntax.
    ///
    /// - Parameters:
    ///   - scheme: versioning scheme in lower case.
    ///   - constraints: at least one; `*` alone.
    /// - Throws: `VERSError` naming what is wrong.
    public init(scheme: String, constraints: [Constraint]) throws(VERSError) {
        try Self.checkScheme(scheme.utf8.span)
        guard !constraints.isEmpty else { throw .noConstraints(scheme) }
        for constraint in constraints {
            if constraint.comparator == .any {
                guard constraints.count == 1 else { throw .anyNotAlone(scheme) }
            } else if constraint.version.isEmpty {
                throw .missingVersion(constraint.comparator.rawValue)
            }
        }
        try Self.checkGenericForm(scheme: scheme, constraints: constraints)
        self.init(checkedScheme: scheme, constraints: constraints)
    }
}
