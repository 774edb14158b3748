/// All versions between two bounds, either of which may be missing.
struct VersionInterval: Sendable {
    /// An end of the interval.
    struct Bound: Sendable {
        var version: String
        var isInclusive: Bool
    }

    var lower: Bound?
    var upper: Bound?

    /// Every version.
    static let all = VersionInterval(lower: nil, upper: nil)

    /// `version` alone.
    static func only(_ version: String) -> VersionInterval {
        VersionInterval(lower: Bound(version: version, isInclusive: true), upper: Bound(version: version, isInclusive: true))
    }

    /// Versions from `version` on.
    static func from(_ version: String, inclusive: Bool = true) -> VersionInterval {
        VersionInterval(lower: Bound(version: version, isInclusive: inclusive), upper: nil)
    }

    /// Versions up to `version`.
    static func upTo(_ version: String, inclusive: Bool = false) -> VersionInterval {
        VersionInterval(lower: nil, upper: Bound(version: version, isInclusive: inclusive))
    }

    /// Versions from `version` on, and before `end`.
    static func span(_ version: String, _ end: String) -> VersionInterval {
        VersionInterval(lower: Bound(version: version, isInclusive: true), upper: Bound(version: end, isInclusive: false))
    }
}
