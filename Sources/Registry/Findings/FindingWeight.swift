import Catalog

/// The place of a finding in the list: the greater, the further up. What is known to be exploited stands before all else, then the higher CVSS score.
///
/// It stands in the finding, because only one table can feed an index; ``VulnerabilityWriter`` keeps it true.
enum FindingWeight {
    /// More than the highest score in tenths.
    private static let exploited = 1000
    /// From here on: CVSS 7.0 or more, or known to be exploited.
    static let grave = 70
    /// From here on: known to be exploited, be its score unknown.
    static let leastExploited = exploited - 1

    /// The least weight of what is known to be exploited.
    static let exploitedFrom = exploited - 1

    static func of(score: Int?, isExploited: Bool) -> Int { (isExploited ? exploited : 0) + (score ?? -1) }

    /// What a weight was made of.
    static func parts(of weight: Int) -> (score: Int?, isExploited: Bool) {
        let isExploited = weight >= leastExploited
        let score = isExploited ? weight - exploited : weight
        return (score < 0 ? nil : score, isExploited)
    }
}
