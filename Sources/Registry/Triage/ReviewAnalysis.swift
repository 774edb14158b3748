import Database
import Diagnostics

/// Agrees to the newest analysis of a finding or sends it back, as another person than who wrote it.
public struct ReviewAnalysis: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.reviewAnalyses
    /// Number of the finding.
    public var finding: Int
    /// Whether the person agrees.
    public var agrees: Bool
    /// Why; needed for sending back.
    public var comment: String?

    /// A review.
    public init(_ finding: Int, agrees: Bool, comment: String? = nil) {
        self.finding = finding
        self.agrees = agrees
        self.comment = comment
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofFindings: [finding]) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAnalysis {
        var check = FieldCheck()
        if agrees { check.optional("comment", comment) } else { check.text("comment", comment ?? "", limit: 4000) }
        try check.finish()
        let newest = try transaction.list(
            StoredAnalysis.self, where: "finding_id = ?", [.integer(finding)], order: "id DESC", limit: 1
        ).first
        guard var analysis = newest, analysis.verdict == .proposed else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "該当 #\(finding) に確認待ちの分析はありません。", en: "the finding #\(finding) has no analysis that waits for a review."))
        }
        let reviewer = try transaction.ownID()
        guard analysis.author != reviewer else { throw RegistryError.fourEyes(try analysis.label(in: transaction)) }
        analysis.verdict = agrees ? .agreed : .returned
        analysis.reviewer = reviewer
        analysis.reviewedAt = transaction.now
        analysis.comment = comment
        analysis = try transaction.update(analysis)
        try Standings(transaction).refresh(where: "f.id = ?", [.integer(finding)])
        return analysis
    }
}
