import PackageURL

/// The versions of a VERS specifier as intervals with bounds.
struct VersionIntervals {
    /// One interval; nil for an open end.
    struct Interval: Equatable {
        var lower: VersionBound?
        var upper: VersionBound?
    }

    /// In the order of the versions; none for no version at all.
    var intervals: [Interval] = []

    /// - Parameter range: its constraints must be in canonical order.
    init(_ range: VERS) {
        guard range.scheme != "none" else { return }
        var open: Interval?
        for constraint in range.constraints {
            let version = constraint.version
            switch constraint.comparator {
            case .any: open = Interval()
            case .equal:
                if let begun = open { intervals.append(begun) }
                open = nil
                let bound = VersionBound(version, included: true)
                intervals.append(Interval(lower: bound, upper: bound))
            case .notEqual:
                let begun = open ?? Interval()
                intervals.append(Interval(lower: begun.lower, upper: VersionBound(version, included: false)))
                open = Interval(lower: VersionBound(version, included: false))
            case .less, .lessOrEqual:
                let begun = open ?? Interval()
                intervals.append(Interval(lower: begun.lower, upper: VersionBound(version, included: constraint.comparator == .lessOrEqual)))
                open = nil
            case .greater, .greaterOrEqual:
                if let begun = open { intervals.append(begun) }
                open = Interval(lower: VersionBound(version, included: constraint.comparator == .greaterOrEqual))
            }
        }
        if let begun = open { intervals.append(begun) }
    }
}
