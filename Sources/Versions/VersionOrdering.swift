/// The place of one version before, at, or after another in the order of their scheme.
///
/// The raw value is what `mimamori version compare` prints: -1, 0 or 1.
public enum VersionOrdering: Int, Sendable {
    /// The first version is older than the second.
    case less = -1
    /// Both have the same rank; their spelling may differ (`1.0` and `1.0.0` in Maven).
    case same = 0
    /// The first version is newer than the second.
    case greater = 1

    /// The order with its two sides exchanged.
    public var reversed: VersionOrdering {
        switch self {
        case .less: .greater
        case .same: .same
        case .greater: .less
        }
    }
}

extension VersionOrdering {
    /// The order of two integers.
    @inline(__always) init(_ a: Int, _ b: Int) {
        self = a < b ? .less : a == b ? .same : .greater
    }
}
