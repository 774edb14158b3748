extension MetricTable {
    /// Version 4.0 (specification, sections 2 to 5 and table 23).
    static let version4 = MetricTable(
        base: [
            Metric("AV", "N A L P"), Metric("AC", "L H"), Metric("AT", "N P"), Metric("PR", "N L H"), Metric("UI", "N P A"),
            Metric("VC", "H L N"), Metric("VI", "H L N"), Metric("VA", "H L N"),
            Metric("SC", "H L N"), Metric("SI", "H L N"), Metric("SA", "H L N"),
        ],
        temporal: [
            Metric("E", "A P U")
        ],
        environmental: [
            Metric("CR", "H M L"), Metric("IR", "H M L"), Metric("AR", "H M L"),
            Metric("MAV", "N A L P"), Metric("MAC", "L H"), Metric("MAT", "N P"), Metric("MPR", "N L H"), Metric("MUI", "N P A"),
            Metric("MVC", "H L N"), Metric("MVI", "H L N"), Metric("MVA", "H L N"),
            Metric("MSC", "H L N"), Metric("MSI", "S H L N"), Metric("MSA", "S H L N"),
        ],
        supplemental: [
            Metric("S", "N P"), Metric("AU", "N Y"), Metric("R", "A U I"), Metric("V", "D C"), Metric("RE", "L M H"),
            Metric("U", "Clear Green Amber Red"),
        ],
        undefined: "X")
}

/// Where the metrics of version 4.0 stand in its table. A modified metric stands `modified` places after the one that it modifies.
enum Metric4 {
    static let attackVector = 0
    static let attackComplexity = 1
    static let attackRequirements = 2
    static let privilegesRequired = 3
    static let userInteraction = 4
    static let vulnerableConfidentiality = 5
    static let vulnerableIntegrity = 6
    static let vulnerableAvailability = 7
    static let subsequentConfidentiality = 8
    static let subsequentIntegrity = 9
    static let subsequentAvailability = 10
    static let exploitMaturity = 11
    static let confidentialityRequirement = 12
    static let integrityRequirement = 13
    static let availabilityRequirement = 14
    static let modified = 15
}
