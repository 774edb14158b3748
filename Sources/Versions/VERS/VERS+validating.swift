public import PackageURL

extension VERS {
    /// Checks that this specifier is canonical: known scheme, versions of the scheme, in order, each once, no redundant constraint.
    ///
    /// Follows vers-spec "Normalized, canonical representation and validation".
    ///
    /// - Throws: `RangeError` naming the first breach.
    public func validate() throws(RangeError) {
        guard let order = try order(), !isAny else { return }
        for constraint in constraints { try order.check(constraint.version) }
        for index in constraints.indices.dropFirst() {
            let (first, second) = (constraints[index - 1], constraints[index])
            switch try order.order(first.version, second.version) {
            case .less: break
            case .same: throw .duplicate(first.shown, second.shown)
            case .greater: throw .unsorted(first.shown, second.shown)
            }
        }
        try Self.checkSequence(constraints)
    }

    /// `!=` aside, `=` is followed by `=`, `>` or `>=`; `=` aside as well, lower and upper bounds alternate.
    private static func checkSequence(_ constraints: [Constraint]) throws(RangeError) {
        var previous: Constraint?
        var bound: Constraint?
        for constraint in constraints where constraint.comparator != .notEqual {
            if let previous, previous.comparator == .equal, constraint.isUpper { throw .sequence(previous.shown, constraint.shown) }
            previous = constraint
            if constraint.comparator == .equal {
                if let bound, bound.isLower { throw .sequence(bound.shown, constraint.shown) }
                continue
            }
            if let bound, bound.isLower == constraint.isLower { throw .sequence(bound.shown, constraint.shown) }
            bound = constraint
        }
    }
}
