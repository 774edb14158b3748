extension MetricTable {
    /// Version 2.0 (guide, sections 2.1 to 2.4).
    static let version2 = MetricTable(
        base: [
            Metric("AV", "L A N"), Metric("AC", "H M L"), Metric("Au", "M S N"),
            Metric("C", "N P C"), Metric("I", "N P C"), Metric("A", "N P C"),
        ],
        temporal: [
            Metric("E", "U POC F H"), Metric("RL", "OF TF W U"), Metric("RC", "UC UR C"),
        ],
        environmental: [
            Metric("CDP", "N L LM MH H"), Metric("TD", "N L M H"),
            Metric("CR", "L M H"), Metric("IR", "L M H"), Metric("AR", "L M H"),
        ],
        undefined: "ND")
}

/// Where the metrics of version 2.0 stand in its table.
enum Metric2 {
    static let accessVector = 0
    static let accessComplexity = 1
    static let authentication = 2
    static let confidentiality = 3
    static let integrity = 4
    static let availability = 5
    static let exploitability = 6
    static let remediationLevel = 7
    static let reportConfidence = 8
    static let collateralDamage = 9
    static let targetDistribution = 10
    static let confidentialityRequirement = 11
    static let integrityRequirement = 12
    static let availabilityRequirement = 13
}
