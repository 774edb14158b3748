/// The versions of the Common Vulnerability Scoring System.
public enum CVSSVersion: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Version 2.0, of 2007.
    case v2 = "2.0"
    /// Version 3.0, of 2015.
    case v30 = "3.0"
    /// Version 3.1, of 2019.
    case v31 = "3.1"
    /// Version 4.0, of 2023.
    case v4 = "4.0"

    /// What vectors of this version begin with; nothing for 2.0.
    public var prefix: String { self == .v2 ? "" : "CVSS:\(rawValue)/" }

    /// Older before newer.
    public static func < (left: CVSSVersion, right: CVSSVersion) -> Bool { left.rawValue < right.rawValue }
}
