import Versions

extension VersionEvent {
    /// `events` along the order of `scheme`, or as they came if one of them is no version there.
    ///
    /// At the same version a `fixed` stands before an `introduced`, so that ranges that touch are one; but `introduced 1, fixed 1` side by side is an empty
    /// range and goes, or it would be open for ever.
    static func sorted(_ given: [VersionEvent], scheme: VersionScheme) -> [VersionEvent] {
        // By far the most ranges: from the beginning to somewhere.
        if given.count < 2 || given.count == 2 && given[0].isFromStart && given[1].version != "0" { return given }
        let events = withoutEmptyRanges(given)
        if events.count < 2 || events.count == 2 && events[0].isFromStart && !events[1].isFromStart { return events }
        var failed = false
        let sorted = events.enumerated().sorted { left, right in
            switch order(left.element, right.element, scheme) {
            case .less?: return true
            case .greater?: return false
            case .same?:
                let ranks = (rank(left.element.kind), rank(right.element.kind))
                return ranks.0 == ranks.1 ? left.offset < right.offset : ranks.0 < ranks.1
            case nil:
                failed = true
                return left.offset < right.offset
            }
        }
        return failed ? events : sorted.map(\.element)
    }

    private static func rank(_ kind: Kind) -> Int { kind == .introduced ? 1 : kind == .introducedAfter ? 2 : 0 }

    private static func withoutEmptyRanges(_ events: [VersionEvent]) -> [VersionEvent] {
        var kept: [VersionEvent] = []
        for event in events {
            if event.kind == .fixed, let last = kept.last, last.kind == .introduced, last.version == event.version {
                kept.removeLast()
            } else {
                kept.append(event)
            }
        }
        return kept
    }

    private static func order(_ left: VersionEvent, _ right: VersionEvent, _ scheme: VersionScheme) -> VersionOrdering? {
        if left.isFromStart { return right.isFromStart ? .same : .less }
        if right.isFromStart { return .greater }
        if left.version == "*" || right.version == "*" { return left.version == right.version ? .same : left.version == "*" ? .greater : .less }
        return try? scheme.compare(left.place, right.place)
    }

    /// The version at which it stands: where a range ends, a whole branch may be named.
    private var place: String { kind == .lastAffected || kind == .introducedAfter ? BranchEnd.version(version) : version }

    /// `introduced: 0` stands before every version, whatever the scheme (OSV schema, "affected[].ranges[].events").
    var isFromStart: Bool { kind == .introduced && version == "0" }
}
