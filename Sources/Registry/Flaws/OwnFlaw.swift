import Database
import Duties
public import PSIRT

/// A vulnerability in what the maker wrote itself: it is in the product, in no component of an SBOM, and in no catalogue before the maker tells of it.
///
/// It belongs to a case and is known to those who may know of the case.
public struct OwnFlaw: Sendable {
    /// What somebody said of a release. A newer one supersedes it.
    public struct Judgement: Sendable {
        /// Number of the release.
        let release: Int
        /// The release.
        public let reference: ReleaseReference
        /// What was said.
        public let analysis: Analysis
        /// Handle of who said it.
        public let author: String
        /// When.
        public let at: String
    }

    let id: Int
    /// Number of its case.
    let psirtCase: Int
    /// The maker's name for it: `VUL-2026-7K3F9QRT`.
    public let number: String
    /// What is known of it.
    public let facts: FlawFacts
    /// What counts of each release, in the order of the releases.
    public let judgements: [Judgement]

    /// The id under which an advisory speaks of it.
    public var name: String { facts.cve ?? number }

    /// Those for which a condition on `own_flaw o` holds. Who may know of them is for whoever asks.
    static func all(where condition: String, _ arguments: [SQLValue], _ reader: RegistryReader) throws -> [OwnFlaw] {
        let rows = try reader.connection.rows("SELECT o.* FROM own_flaw o WHERE \(condition) ORDER BY o.id", arguments)
        return try rows.map { row in
            let id = try row.int("id")
            return OwnFlaw(
                id: id, psirtCase: try row.int("case_id"), number: try row.text("number"),
                facts: FlawFacts(
                    cve: try row.optionalText("cve"), titleJa: try row.text("title_ja"), titleEn: try row.text("title_en"),
                    textJa: try row.text("text_ja"), textEn: try row.text("text_en"), vectors: AnalysisText.lines(try row.text("vectors")),
                    weaknesses: AnalysisText.lines(try row.text("weaknesses")), discoveredAt: try row.optionalText("discovered_at")),
                judgements: try judgements(id, reader))
        }
    }

    private static func judgements(_ flaw: Int, _ reader: RegistryReader) throws -> [Judgement] {
        try reader.connection.rows(
            """
            SELECT j.*, p.handle AS handle FROM own_flaw_judgement j JOIN person p ON p.id = j.author_id
            WHERE j.flaw_id = ? AND j.id = (SELECT MAX(k.id) FROM own_flaw_judgement k WHERE k.flaw_id = j.flaw_id AND k.release_id = j.release_id)
            ORDER BY j.release_id
            """, [.integer(flaw)]
        ).map { row in
            let release = try row.int("release_id")
            return Judgement(
                release: release, reference: try reader.reference(ofRelease: release),
                analysis: Analysis(
                    try row.word("status"), justification: try row.word("justification"), impact: try row.optionalText("impact"),
                    responses: try AnalysisText.responses(row.text("responses")), action: try row.optionalText("action"),
                    evidence: AnalysisText.lines(try row.text("evidence")), reason: try row.optionalText("change_reason")),
                author: try row.text("handle"), at: try row.text("at"))
        }
    }
}

extension RegistryReader {
    /// The flaws of a case, and the one of this number where one is named.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)`` for a case that the person may not know of or a flaw that is not the case's.
    func flaws(of subject: PSIRTCase) throws -> [OwnFlaw] { try OwnFlaw.all(where: "o.case_id = ?", [.integer(subject.id)], self) }

    /// The flaw of this number or CVE number in a case.
    func flaw(_ number: String, of subject: PSIRTCase) throws -> OwnFlaw {
        guard let flaw = try flaws(of: subject).first(where: { $0.number == number || $0.facts.cve == number }) else {
            throw RegistryError.notFound(.finding, number)
        }
        return flaw
    }
}
