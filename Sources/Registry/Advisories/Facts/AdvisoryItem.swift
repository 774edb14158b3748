import Database

/// A vulnerability of a version, as it is kept.
public struct AdvisoryItem: Sendable, Hashable {
    /// Where it comes from.
    enum Origin: Hashable {
        /// A vulnerability that matching found; number of its row.
        case catalogue(Int)
        /// One in what the maker wrote itself; number of its row.
        case own(Int)
    }

    let origin: Origin
    /// The id that it is shown under.
    public let name: String
    /// What names of its texts begin with: the id, and of an own flaw the maker's name for it, which stays when a CVE number is assigned.
    let key: String
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
    let titleJa: String?
    let titleEn: String?
    let textJa: String?
    let textEn: String?
    let isExploited: Bool

    /// Those of a version in the order in which they came, the maker's own behind those of the catalogue.
    static func all(of version: Int, _ reader: RegistryReader) throws -> [AdvisoryItem] {
        try catalogued(version, reader) + own(version, reader).map(AdvisoryItem.init)
    }

    /// The flaws of own products of a version.
    static func own(_ version: Int, _ reader: RegistryReader) throws -> [OwnFlaw] {
        try OwnFlaw.all(where: "o.id IN (SELECT x.flaw_id FROM advisory_flaw x WHERE x.version_id = ?)", [.integer(version)], reader)
    }

    private static func catalogued(_ version: Int, _ reader: RegistryReader) throws -> [AdvisoryItem] {
        try reader.connection.rows(
            """
            SELECT a.vulnerability_id AS vulnerability_id, v.name AS name, v.aliases AS aliases, a.vectors AS vectors, a.own_vector AS own_vector,
                a.weaknesses AS weaknesses, a.source AS source, COALESCE(a.text_ja, v.summary_ja) AS text_ja,
                COALESCE(a.text_en, v.summary_en) AS text_en, v.known_exploited AS exploited
            FROM advisory_vulnerability a JOIN vulnerability v ON v.id = a.vulnerability_id WHERE a.version_id = ? ORDER BY a.id
            """, [.integer(version)]
        ).map { row in
            let (textJa, textEn) = (try row.optionalText("text_ja"), try row.optionalText("text_en"))
            return AdvisoryItem(
                origin: .catalogue(try row.int("vulnerability_id")), name: try row.text("name"), key: try row.text("name"),
                aliases: try row.text("aliases").split(separator: " ").map(String.init), vectors: AnalysisText.lines(try row.text("vectors")),
                ownVector: try row.optionalText("own_vector"), weaknesses: AnalysisText.lines(try row.text("weaknesses")),
                source: try row.optionalText("source"), titleJa: textJa, titleEn: textEn, textJa: textJa, textEn: textEn,
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

extension AdvisoryItem {
    /// A flaw as an item: its texts and vectors are the case's.
    init(_ flaw: OwnFlaw) {
        self.init(
            origin: .own(flaw.id), name: flaw.name, key: flaw.number, aliases: flaw.facts.cve == nil ? [] : [flaw.number],
            vectors: flaw.facts.vectors, ownVector: nil,
            weaknesses: flaw.facts.weaknesses, source: nil, titleJa: flaw.facts.titleJa, titleEn: flaw.facts.titleEn, textJa: flaw.facts.textJa,
            textEn: flaw.facts.textEn, isExploited: false)
    }
}
