public import Versions

/// A package that a record calls affected, and at which versions (OSV schema, `affected`).
public struct AffectedPackage: Sendable, Hashable {
    /// What the package is.
    public var package: PackageKey
    /// Release of the distribution (`12`, `v3.18`), or empty where there is none: only packages of that release are meant.
    public var release: String = ""
    /// How its versions are ordered; nil where the ecosystem is not known.
    public var scheme: VersionScheme?
    /// Ranges; a version in any of them is affected.
    public var ranges: [VersionRangeEvents] = []
    /// Versions named one by one; affected beside the ranges.
    public var versions: [String] = []
    /// Number of GIT ranges left out: they speak of commits, which an SBOM's version does not say.
    public var gitRanges = 0
    /// What the source states of the package in these versions.
    public var statement = ProductStatement.plain

    /// Takes the parts as they are.
    public init(package: PackageKey) { self.package = package }

    /// Whether a version can be held against it, or a person asked: without that the package is named and nothing is ever found.
    var saysVersions: Bool { !ranges.isEmpty || !versions.isEmpty || statement.status != .affected }
}

/// One range as OSV writes it: events along the version order.
public struct VersionRangeEvents: Sendable, Hashable {
    /// The order in which its versions are compared.
    public var scheme: VersionScheme
    /// The events, sorted along the order if all of them are versions in `scheme`.
    public var events: [VersionEvent]

    /// Takes the parts as they are.
    public init(scheme: VersionScheme, events: [VersionEvent]) {
        self.scheme = scheme
        self.events = events
    }
}

/// A version at which something changes (OSV schema, `affected[].ranges[].events`).
public struct VersionEvent: Sendable, Hashable {
    /// What changes at the version.
    public enum Kind: UInt8, Sendable {
        /// The first affected version; `0` stands before every version.
        case introduced = 0
        /// The first version no longer affected.
        case fixed = 1
        /// The last affected version.
        case lastAffected = 2
        /// Versions from here on are not spoken of.
        case limit = 3
        /// The first affected version is the one behind this: the range begins here and does not hold it. No OSV record has this; other notations do (`> 1.2`).
        case introducedAfter = 4
    }

    /// What changes there.
    public var kind: Kind
    /// The version as written.
    public var version: String

    /// Takes the parts as they are.
    public init(_ kind: Kind, _ version: String) {
        self.kind = kind
        self.version = version
    }
}
