import Database

/// A vulnerability of a version, as it is kept.
public struct AdvisoryItem: Sendable, Hashable {
    /// Number of its row among the registry's vulnerabilities.
    let vulnerability: Int
    /// The id that it is shown under.
    public let name: String
    /// Its other ids.
    public let aliases: [String]
    /// CVSS vectors from the catalogue.
    public let vectors: [String]
    /// Our own vector.
    public let ownVector: String?
    /// CWE ids.
    public let weaknesses: [String]
    /// When the catalogue was built that vectors, weaknesses and texts are from; nil where none was asked.
    public let source: String?
    let textJa: String?
    let textEn: String?
    let isExploited: Bool

    /// Those of a version, in the order in which they came.
    static func all(of version: Int, _ reader: RegistryReader) throws -> [AdvisoryItem] {
        try reader.connection.rows(
            """
            SELECT a.vulnerability_id AS vulnerability_id, v.name AS name, v.aliases AS aliases, a.vectors AS vectors, a.own_vector AS own_vector,
                a.weaknesses AS weaknesses, a.source AS source, COALESCE(a.text_ja, v.summary_ja) AS text_ja,
                COALESCE(a.text_en, v.summary_en) AS text_en, v.known_exploited AS exploited
            FROM advisory_vulnerability a JOIN vulnerability v ON v.id = a.vulnerability_id WHERE a.version_id = ? ORDER BY a.id
            """, [.integer(version)]
        ).map { row in
            AdvisoryItem(
                vulnerability: try row.int("vulnerability_id"), name: try row.text("name"),
                aliases: try row.text("aliases").split(separator: " ").map(String.init), vectors: AnalysisText.lines(try row.text("vectors")),
                ownVector: try row.optionalText("own_vector"), weaknesses: AnalysisText.lines(try row.text("weaknesses")),
                source: try row.optionalText("source"), textJa: try row.optionalText("text_ja"), textEn: try row.optionalText("text_en"),
                isExploited: try row.flag("exploited"))
        }
    }

    /// The CVE number, if it has one.
    var cve: String? { ([name] + aliases).first { $0.hasPrefix("CVE-") } }

    /// The number of the vulnerability of this id or other name.
    static func number(_ id: String, _ reader: RegistryReader) throws -> Int {
        let found = try reader.connection.number(
            "SELECT id FROM vulnerability WHERE name = ? UNION SELECT vulnerability_id AS id FROM vulnerability_alias WHERE alias = ? LIMIT 1",
            [.text(id), .text(id)])
        guard let found else { throw RegistryError.notFound(.finding, id) }
        return found
    }
}
