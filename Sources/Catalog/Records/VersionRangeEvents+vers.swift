import PackageURL
import Versions

extension VersionRangeEvents {
    /// The versions of a VERS specifier whose constraints are in canonical order. No version at all is a range without events.
    init(_ range: VERS, scheme: VersionScheme) {
        self.init(scheme: scheme, events: [])
        for interval in VersionIntervals(range).intervals {
            if let lower = interval.lower {
                events.append(VersionEvent(lower.isIncluded ? .introduced : .introducedAfter, lower.version))
            } else {
                events.append(VersionEvent(.introduced, "0"))
            }
            if let upper = interval.upper { events.append(VersionEvent(upper.isIncluded ? .lastAffected : .fixed, upper.version)) }
        }
    }
}
