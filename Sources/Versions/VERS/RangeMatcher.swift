public import PackageURL

/// A version range made ready to be asked many times: each answer takes O(log n) comparisons.
public struct RangeMatcher: Sendable {
    private let order: VersionScheme?
    /// Canonical constraints; empty for `*`.
    private let constraints: [VERS.Constraint]
    /// For each place before, between and behind the constraints, whether versions there are in the range.
    private let gaps: [Bool]

    /// Brings the range into canonical form.
    ///
    /// - Parameter range: the range; its constraints may be in any order.
    /// - Throws: `RangeError` if the scheme is not known, a version is none of the scheme, or one version is both included and excluded.
    public init(_ range: VERS) throws(RangeError) {
        let canonical = try range.canonical()
        order = try canonical.order()
        constraints = canonical.isAny ? [] : canonical.constraints
        gaps = Self.gaps(constraints, any: canonical.scheme != "none")
    }

    /// Whether `version` is in the range (vers-spec "Checking if a version is contained within a range").
    ///
    /// A range of nothing but `!=` holds every other version. `*` holds any text, without looking at it.
    ///
    /// - Throws: `RangeError.version` if `version` is not a version of the range's scheme.
    public func contains(_ version: String) throws(RangeError) -> Bool {
        guard let order, !constraints.isEmpty else { return gaps[0] }
        var low = 0
        var high = constraints.count
        while low < high {
            let middle = (low + high) / 2
            switch try order.order(version, constraints[middle].version) {
            case .same: return constraints[middle].isInclusive
            case .less: high = middle
            case .greater: low = middle + 1
            }
        }
        return gaps[low]
    }

    private static func gaps(_ constraints: [VERS.Constraint], any: Bool) -> [Bool] {
        let onlyExclusions = constraints.allSatisfy { $0.comparator == .notEqual }
        var inside = onlyExclusions ? any : constraints.first { $0.isUpper || $0.isLower }?.isUpper == true
        var gaps = [inside]
        for constraint in constraints {
            if constraint.isLower { inside = true }
            if constraint.isUpper { inside = false }
            gaps.append(inside)
        }
        return gaps
    }
}

extension VERS {
    /// Whether `version` is in this range. The constraints may be in any order; for many versions prepare a `RangeMatcher`.
    ///
    /// - Throws: `RangeError` if the scheme is not known, or a version, this or one of the range, is none of the scheme.
    public func contains(_ version: String) throws(RangeError) -> Bool {
        try RangeMatcher(self).contains(version)
    }
}
