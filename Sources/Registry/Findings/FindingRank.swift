import Database

/// How bad a finding is, as lists are ordered by it.
public struct FindingRank: Sendable, Hashable {
    /// CVSS score in tenths; nil where none is known.
    public let score: Int?
    /// Whether it is known to be exploited.
    public let isExploited: Bool

    init(weight: Int) {
        (score, isExploited) = FindingWeight.parts(of: weight)
    }

    /// How many findings stand open about each component of a release, and the worst of them.
    static func ofComponents(_ components: [Int], in release: Int, _ reader: RegistryReader) throws -> [Int: (count: Int, worst: FindingRank)] {
        var ranks: [Int: (count: Int, worst: FindingRank)] = [:]
        if components.isEmpty { return ranks }
        let numbers = Set(components).sorted().map(String.init).joined(separator: ",")
        try reader.connection.forEach(
            """
            SELECT component_id AS id, COUNT(*) AS number, MAX(weight) AS worst FROM finding
            WHERE component_id IN (\(numbers)) AND release_id = ? AND state = 'open' GROUP BY component_id
            """, [.integer(release)]
        ) { ranks[try $0.int("id")] = (try $0.int("number"), FindingRank(weight: try $0.int("worst"))) }
        return ranks
    }
}
