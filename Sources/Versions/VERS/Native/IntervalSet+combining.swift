extension IntervalSet {
    /// Versions that are in every one of `sets`; every version if there is none. Pairs are joined first, so that many terms stay cheap.
    static func intersection(_ sets: [IntervalSet], _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var level = sets
        while level.count > 1 {
            var next: [IntervalSet] = []
            for index in stride(from: 0, to: level.count, by: 2) {
                next.append(index + 1 < level.count ? try level[index].intersection(level[index + 1]) : level[index])
            }
            level = next
        }
        return level.first ?? .all(scheme)
    }

    /// Versions that are in any of `sets`; none if there is none.
    static func union(_ sets: [IntervalSet], _ scheme: VersionScheme) throws(RangeError) -> IntervalSet {
        var level = sets
        while level.count > 1 {
            var next: [IntervalSet] = []
            for index in stride(from: 0, to: level.count, by: 2) {
                next.append(index + 1 < level.count ? try level[index].union(level[index + 1]) : level[index])
            }
            level = next
        }
        return level.first ?? .none(scheme)
    }
}
