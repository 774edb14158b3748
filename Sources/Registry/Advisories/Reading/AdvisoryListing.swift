import Advisories
import Database
import Diagnostics

/// A page of advisories from its rows, in two more statements however many there are: one for the versions, one for what stands beside them.
struct AdvisoryListing {
    /// What stands beside a version.
    private enum Word: String, CaseIterable {
        case product, vulnerability, flaw, titleJa = "title_ja", titleEn = "title_en"
    }

    private let rows: [(advisory: StoredAdvisory, newest: Int, out: Int?)]
    private var versions: [Int: StoredAdvisoryVersion] = [:]
    private var words: [Int: [Word: [String]]] = [:]

    /// - Parameter rows: columns of ``StoredAdvisory``, and `newest_id` and `out_id`.
    init(_ rows: [SQLRow], _ reader: RegistryReader) throws {
        self.rows = try rows.compactMap { row in
            guard let newest = try row.optionalInt("newest_id") else { return nil }
            return (try StoredAdvisory(row: row), newest, try row.optionalInt("out_id"))
        }
        guard !self.rows.isEmpty else { return }
        let shown = Self.list(self.rows.flatMap { [$0.newest, $0.out].compactMap { $0 } })
        let columns = StoredAdvisoryVersion.columns.joined(separator: ", ")
        try reader.connection.forEach("SELECT id, revision, \(columns) FROM advisory_version WHERE id IN (\(shown))", []) { row in
            let version = try StoredAdvisoryVersion(row: row)
            versions[version.id] = version
        }
        let newest = Self.list(self.rows.map(\.newest))
        try reader.connection.forEach(Self.statement(newest), []) { row in
            let word: Word = try row.word("word")
            words[try row.int("version_id"), default: [:]][word, default: []].append(try row.text("body"))
        }
    }

    private static func list(_ numbers: [Int]) -> String { Set(numbers).sorted().map(String.init).joined(separator: ",") }

    private static func statement(_ versions: String) -> String {
        """
        SELECT DISTINCT x.version_id AS version_id, '\(Word.product.rawValue)' AS word, 0 AS place, p.code AS body FROM advisory_release x
        JOIN product_release r ON r.id = x.release_id JOIN product p ON p.id = r.product_id WHERE x.version_id IN (\(versions))
        UNION ALL SELECT x.version_id, '\(Word.vulnerability.rawValue)', x.id, v.name FROM advisory_vulnerability x
        JOIN vulnerability v ON v.id = x.vulnerability_id WHERE x.version_id IN (\(versions))
        UNION ALL SELECT x.version_id, '\(Word.flaw.rawValue)', x.flaw_id, COALESCE(o.cve, o.number) FROM advisory_flaw x
        JOIN own_flaw o ON o.id = x.flaw_id WHERE x.version_id IN (\(versions))
        UNION ALL SELECT t.version_id, CASE t.language WHEN 'ja' THEN '\(Word.titleJa.rawValue)' ELSE '\(Word.titleEn.rawValue)' END, 0, t.body
        FROM advisory_text t WHERE t.place = 'title' AND t.version_id IN (\(versions))
        ORDER BY 1, 2, 3, 4
        """
    }

    /// The entries, in the order of the rows.
    func entries() throws -> [ListAdvisories.Entry] {
        try rows.compactMap { row in
            guard let version = versions[row.newest] else { return nil }
            let words = words[row.newest] ?? [:]
            // What was sent to review has its heading; before, it is a person's or still comes from the records.
            let title = try version.facts.map { try AdvisoryContent.facts($0).title }
            return ListAdvisories.Entry(
                advisory: row.advisory, version: version, out: row.out.flatMap { versions[$0] },
                titleJa: title.map { $0[.japanese] ?? "" } ?? words[.titleJa]?.first ?? "",
                titleEn: title.map { $0[.english] ?? "" } ?? words[.titleEn]?.first ?? "",
                products: words[.product] ?? [], vulnerabilities: (words[.vulnerability] ?? []) + (words[.flaw] ?? []))
        }
    }
}
