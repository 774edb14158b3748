import PackageURL
import Versions

extension VersionRangeEvents {
    /// The versions of a VERS specifier whose constraints are in canonical order. No version at all is a range without events.
    init(_ range: VERS, scheme: VersionScheme) {
        self.init(scheme: scheme, events: [])
        guard range.scheme != "none" else { return }
        var isOpen = false
        for constraint in range.constraints {
            if [.less, .lessOrEqual, .notEqual].contains(constraint.comparator), !isOpen { events.append(VersionEvent(.introduced, "0")) }
            switch constraint.comparator {
            case .any:
                events.append(VersionEvent(.introduced, "0"))
                isOpen = true
            case .equal:
                events.append(VersionEvent(.introduced, constraint.version))
                events.append(VersionEvent(.lastAffected, constraint.version))
            case .notEqual:
                events.append(VersionEvent(.fixed, constraint.version))
                events.append(VersionEvent(.introducedAfter, constraint.version))
                isOpen = true
            case .less:
                events.append(VersionEvent(.fixed, constraint.version))
                isOpen = false
            case .lessOrEqual:
                events.append(VersionEvent(.lastAffected, constraint.version))
                isOpen = false
            case .greater:
                events.append(VersionEvent(.introducedAfter, constraint.version))
                isOpen = true
            case .greaterOrEqual:
                events.append(VersionEvent(.introduced, constraint.version))
                isOpen = true
            }
        }
    }
}
