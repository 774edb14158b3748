extension MetricTable {
    /// Versions 3.0 and 3.1 (specifications, sections 2 to 4 and table 15): they have the same metrics.
    static let version3 = MetricTable(
        base: [
            Metric("AV", "N A L P"), Metric("AC", "L H"), Metric("PR", "N L H"), Metric("UI", "N R"), Metric("S", "U C"),
            Metric("C", "H L N"), Metric("I", "H L N"), Metric("A", "H L N"),
        ],
        temporal: [
            Metric("E", "H F P U"), Metric("RL", "U W T O"), Metric("RC", "C R U"),
        ],
        environmental: [
            Metric("CR", "H M L"), Metric("IR", "H M L"), Metric("AR", "H M L"),
            Metric("MAV", "N A L P"), Metric("MAC", "L H"), Metric("MPR", "N L H"), Metric("MUI", "N R"), Metric("MS", "U C"),
            Metric("MC", "H L N"), Metric("MI", "H L N"), Metric("MA", "H L N"),
        ],
        undefined: "X")
}

/// Where the metrics of versions 3.0 and 3.1 stand in their table. A modified metric stands `modified` places after the one that it modifies.
enum Metric3 {
    static let attackVector = 0
    static let attackComplexity = 1
    static let privilegesRequired = 2
    static let userInteraction = 3
    static let scope = 4
    static let confidentiality = 5
    static let integrity = 6
    static let availability = 7
    static let exploitMaturity = 8
    static let remediationLevel = 9
    static let reportConfidence = 10
    static let confidentialityRequirement = 11
    static let integrityRequirement = 12
    static let availabilityRequirement = 13
    static let modified = 14
}
