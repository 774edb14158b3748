/// Which metric groups went into a score of version 4.0 (specification, section 1.3).
public enum CVSSNomenclature: String, Sendable, Hashable, CaseIterable {
    /// Base metrics alone.
    case base = "CVSS-B"
    /// Base and threat metrics.
    case baseThreat = "CVSS-BT"
    /// Base and environmental metrics.
    case baseEnvironmental = "CVSS-BE"
    /// Base, threat and environmental metrics.
    case baseThreatEnvironmental = "CVSS-BTE"
}
