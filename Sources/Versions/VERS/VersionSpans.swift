/// How two sets of versions stand to each other, each given as spans.
package enum VersionSpans {
    /// A run of versions; nil for an open end.
    package struct Span {
        var interval: VersionInterval

        /// - Parameters:
        ///   - lower: the lower end and whether it is in the span.
        ///   - upper: the upper end and whether it is in the span.
        package init(lower: (version: String, isInclusive: Bool)?, upper: (version: String, isInclusive: Bool)?) {
            interval = VersionInterval(
                lower: lower.map { VersionInterval.Bound(version: $0.version, isInclusive: $0.isInclusive) },
                upper: upper.map { VersionInterval.Bound(version: $0.version, isInclusive: $0.isInclusive) })
        }
    }

    /// What of a set is in another.
    package enum Share {
        case whole, part, nothing
    }

    /// How much of `own` is in `other`, in the order `scheme`.
    ///
    /// - Throws: `RangeError` if an end is no version of the scheme.
    package static func share(of own: [Span], in other: [Span], _ scheme: VersionScheme) throws(RangeError) -> Share {
        let (own, other) = (try set(own, scheme), try set(other, scheme))
        if try own.intersection(other).intervals.isEmpty { return .nothing }
        return try own.intersection(other.complement).intervals.isEmpty ? .whole : .part
    }

    private static func set(_ spans: [Span], _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var sets: [IntervalSet] = []
        for span in spans { sets.append(try IntervalSet(span.interval, scheme)) }
        return try IntervalSet.union(sets, scheme)
    }
}
