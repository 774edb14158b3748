import Catalog

/// The place of a finding in the list: the greater, the further up. What is known to be exploited stands before all else, then the higher CVSS score.
///
/// It stands in the finding, because only one table can feed an index; ``VulnerabilityWriter`` keeps it true.
enum FindingWeight {
    /// More than the highest score in tenths.
    private static let exploited = 1000

    /// The least weight of what is known to be exploited.
    static let exploitedFrom = exploited - 1

    static func of(score: Int?, isExploited: Bool) -> Int { (isExploited ? exploited : 0) + (score ?? -1) }
}
