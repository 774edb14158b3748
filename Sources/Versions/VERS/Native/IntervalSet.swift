/// A set of versions as intervals in order, which neither overlap nor meet.
struct IntervalSet: Sendable {
    let scheme: VersionScheme
    private(set) var intervals: [VersionInterval]

    /// Every version.
    static func all(_ scheme: VersionScheme) -> IntervalSet { IntervalSet(scheme: scheme, intervals: [.all]) }

    /// No version.
    static func none(_ scheme: VersionScheme) -> IntervalSet { IntervalSet(scheme: scheme, intervals: []) }

    /// Every version but `version`.
    static func allBut(_ version: String, _ scheme: VersionScheme) -> IntervalSet {
        IntervalSet(scheme: scheme, intervals: [.upTo(version), .from(version, inclusive: false)])
    }

    /// Every version outside the interval.
    static func outside(_ interval: VersionInterval, _ scheme: VersionScheme) -> IntervalSet {
        var rest: [VersionInterval] = []
        if let lower = interval.lower { rest.append(.upTo(lower.version, inclusive: !lower.isInclusive)) }
        if let upper = interval.upper { rest.append(.from(upper.version, inclusive: !upper.isInclusive)) }
        return IntervalSet(scheme: scheme, intervals: rest)
    }

    /// One interval; its versions are checked.
    init(_ interval: VersionInterval, _ scheme: VersionScheme) throws(RangeError) {
        self.scheme = scheme
        if let lower = interval.lower, let upper = interval.upper {
            let order = try scheme.order(lower.version, upper.version)
            let isEmpty = order == .greater || (order == .same && !(lower.isInclusive && upper.isInclusive))
            intervals = isEmpty ? [] : [interval]
        } else {
            if let bound = interval.lower ?? interval.upper { try scheme.check(bound.version) }
            intervals = [interval]
        }
    }

    private init(scheme: VersionScheme, intervals: [VersionInterval]) {
        self.scheme = scheme
        self.intervals = intervals
    }

    /// Versions that are in both sets.
    func intersection(_ other: IntervalSet) throws(RangeError) -> IntervalSet {
        var common: [VersionInterval] = []
        var (left, right) = (0, 0)
        while left < intervals.count, right < other.intervals.count {
            let (a, b) = (intervals[left], other.intervals[right])
            let lower = try later(a.lower, b.lower)
            let aEndsFirst = try endsBefore(a.upper, b.upper)
            let cut = VersionInterval(lower: lower, upper: aEndsFirst ? a.upper : b.upper)
            common += try IntervalSet(cut, scheme).intervals
            if aEndsFirst { left += 1 } else { right += 1 }
        }
        return IntervalSet(scheme: scheme, intervals: common)
    }

    /// Versions that are in either set.
    func union(_ other: IntervalSet) throws(RangeError) -> IntervalSet {
        var joined: [VersionInterval] = []
        var (left, right) = (0, 0)
        while left < intervals.count || right < other.intervals.count {
            let next: VersionInterval
            if right == other.intervals.count {
                next = intervals[left]
                left += 1
            } else if left == intervals.count {
                next = other.intervals[right]
                right += 1
            } else if try startsBefore(intervals[left].lower, other.intervals[right].lower) {
                next = intervals[left]
                left += 1
            } else {
                next = other.intervals[right]
                right += 1
            }
            if let last = joined.last, try touches(last.upper, next.lower) {
                joined[joined.count - 1].upper = try endsBefore(last.upper, next.upper) ? next.upper : last.upper
            } else {
                joined.append(next)
            }
        }
        return IntervalSet(scheme: scheme, intervals: joined)
    }

    /// Versions that are not in the set.
    var complement: IntervalSet {
        var rest: [VersionInterval] = []
        var start: Bound?
        for interval in intervals {
            if let lower = interval.lower {
                rest.append(VersionInterval(lower: start, upper: Bound(version: lower.version, isInclusive: !lower.isInclusive)))
            }
            guard let upper = interval.upper else { return IntervalSet(scheme: scheme, intervals: rest) }
            start = Bound(version: upper.version, isInclusive: !upper.isInclusive)
        }
        rest.append(VersionInterval(lower: start, upper: nil))
        return IntervalSet(scheme: scheme, intervals: rest)
    }

    private typealias Bound = VersionInterval.Bound

    private func later(_ a: Bound?, _ b: Bound?) throws(RangeError) -> Bound? {
        try startsBefore(a, b) ? b : a
    }

    /// Whether an interval that begins at `a` begins no later than one that begins at `b`.
    private func startsBefore(_ a: Bound?, _ b: Bound?) throws(RangeError) -> Bool {
        guard let a else { return true }
        guard let b else { return false }
        switch try scheme.order(a.version, b.version) {
        case .less: return true
        case .same: return a.isInclusive || !b.isInclusive
        case .greater: return false
        }
    }

    /// Whether an interval that ends at `a` ends no later than one that ends at `b`.
    private func endsBefore(_ a: Bound?, _ b: Bound?) throws(RangeError) -> Bool {
        guard let b else { return true }
        guard let a else { return false }
        switch try scheme.order(a.version, b.version) {
        case .less: return true
        case .same: return !a.isInclusive || b.isInclusive
        case .greater: return false
        }
    }

    /// Whether nothing lies between an interval that ends at `end` and one that begins at `start`.
    private func touches(_ end: Bound?, _ start: Bound?) throws(RangeError) -> Bool {
        guard let end, let start else { return true }
        switch try scheme.order(start.version, end.version) {
        case .less: return true
        case .same: return start.isInclusive || end.isInclusive
        case .greater: return false
        }
    }
}
