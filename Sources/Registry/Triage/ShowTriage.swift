import CVSS
import Database
import Duties
public import PSIRT

/// A finding with all that was said of it, and what places it in the order of work.
public struct ShowTriage: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// What is shown.
    public struct Answer: Sendable {
        /// The finding as the list shows it.
        public let entry: TriageEntry
        /// All analyses, the newest first, each with who wrote and who reviewed it.
        public let analyses: [ShownAnalysis]
        /// What the present analysis rested on and is otherwise now.
        public let changes: [GroundChange]
        /// What places it, as far as the register knows.
        public let priority: PriorityFacts
        /// What suppliers say, the newest first. It changes nothing of ours.
        public let claims: [ShownClaim]
        /// The statuses that may follow.
        public let following: [AnalysisStatus]
        /// The stage of the product by its approved plan; nil without one.
        public let planned: PlannedStage?
    }

    /// An analysis with its people.
    public struct ShownAnalysis: Sendable {
        /// What was said.
        public let stored: StoredAnalysis
        /// Name of the author.
        public let author: String
        /// Name of the reviewer.
        public let reviewer: String?
        /// Whether it is the one that counts.
        public let isCurrent: Bool
        /// The release that it was carried over from.
        public let inheritedFrom: String?
    }

    /// What a supplier says.
    public struct ShownClaim: Sendable {
        /// The claim.
        public let claim: SupplierClaim
        /// Code of the supplier.
        public let supplier: String
    }

    /// Number of the finding.
    public var finding: Int

    /// A question about one finding.
    public init(_ finding: Int) { self.finding = finding }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofFindings: [finding]) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> Answer {
        let today = reader.day
        guard let row = try reader.connection.row("\(TriageEntry.selection) WHERE f.id = ?", [.integer(finding)]) else {
            throw RegistryError.notFound(.finding, "#\(finding)")
        }
        let entry = try TriageEntry(row: row, today: today)
        let stored = try reader.list(StoredAnalysis.self, where: "finding_id = ?", [.integer(finding)])
        let history = AnalysisHistory(try stored.map { try $0.entry() })
        let current = try reader.connection.number("SELECT analysis_id FROM finding WHERE id = ?", [.integer(finding)])
        let shown = try stored.reversed().map { analysis in
            ShownAnalysis(
                stored: analysis, author: try reader.get(Person.self, analysis.author).name,
                reviewer: try analysis.reviewer.map { try reader.get(Person.self, $0).name }, isCurrent: analysis.id == current,
                inheritedFrom: try analysis.inheritedFrom.map { try origin($0, reader) })
        }
        return Answer(
            entry: entry, analyses: shown, changes: try changes(stored.first { $0.id == current }, reader),
            priority: PriorityFacts(
                id: finding, status: entry.standing, isExploited: entry.isExploited, score: entry.score.flatMap { CVSSScore(tenths: $0) },
                epss: entry.epss, found: Instant(entry.foundAt)),
            claims: try reader.list(SupplierClaim.self, where: "finding_id = ?", [.integer(finding)], order: "id DESC").map {
                ShownClaim(claim: $0, supplier: try reader.get(Supplier.self, $0.supplier).code)
            },
            following: AnalysisRules.following(history.current?.analysis.status),
            planned: try PlannedStage(try reader.product(entry.release.product), reader))
    }

    private func origin(_ analysis: Int, _ reader: RegistryReader) throws -> String {
        let finding = try reader.get(StoredAnalysis.self, analysis).finding
        guard let release = try reader.connection.number("SELECT release_id FROM finding WHERE id = ?", [.integer(finding)]) else {
            throw RegistryError.notFound(.finding, "#\(finding)")
        }
        return try reader.reference(ofRelease: release).text
    }

    private func changes(_ current: StoredAnalysis?, _ reader: RegistryReader) throws -> [GroundChange] {
        guard let current, let today = CalendarDay(reader.day),
            let row = try reader.connection.row(
                """
                SELECT \(StoredGrounds.columns) FROM finding f JOIN component c ON c.id = f.component_id
                JOIN vulnerability v ON v.id = f.vulnerability_id WHERE f.id = ?
                """, [.integer(finding)])
        else { return [] }
        return CarryOver(current.analysis, from: current.grounds.grounds, to: try StoredGrounds(row: row).grounds, today: today).changes
    }
}
