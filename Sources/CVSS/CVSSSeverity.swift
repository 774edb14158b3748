/// The rating that goes with a score.
public enum CVSSSeverity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// 0.0; not in version 2.0.
    case none
    /// Up to 3.9.
    case low
    /// 4.0 to 6.9.
    case medium
    /// 7.0 to 8.9; in version 2.0 to 10.0.
    case high
    /// 9.0 to 10.0; not in version 2.0.
    case critical

    /// The rating of `score`.
    ///
    /// From version 3.0: none 0.0, low 0.1 to 3.9, medium 4.0 to 6.9, high 7.0 to 8.9, critical from 9.0 (3.0 and 3.1 section 5, 4.0 section 6).
    /// Version 2.0 has no scale of its own; NVD's is used: low to 3.9, medium 4.0 to 6.9, high from 7.0.
    public init(_ score: CVSSScore, version: CVSSVersion) {
        switch score.tenths {
        case 0 where version != .v2: self = .none
        case ..<40: self = .low
        case ..<70: self = .medium
        case ..<90: self = .high
        default: self = version == .v2 ? .high : .critical
        }
    }

    /// Milder before more severe.
    public static func < (left: CVSSSeverity, right: CVSSSeverity) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
