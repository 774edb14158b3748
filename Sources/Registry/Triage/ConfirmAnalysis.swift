import Database
import Diagnostics
public import Duties
import PSIRT

/// Says that an inherited analysis, or one whose grounds changed, still holds as it is: said anew on the grounds of today, and reviewed anew.
public struct ConfirmAnalysis: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// Number of the finding.
    public var finding: Int
    /// The day by which it must be looked at again; the old one, where it still lies ahead, if nil.
    public var reviewBy: CalendarDay?

    /// A confirmation.
    public init(_ finding: Int, reviewBy: CalendarDay? = nil) {
        self.finding = finding
        self.reviewBy = reviewBy
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofFindings: [finding]) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAnalysis {
        let reason = try transaction.mustHaveReason()
        guard
            let row = try transaction.connection.row("SELECT analysis_id, to_confirm FROM finding WHERE id = ?", [.integer(finding)]),
            let number = try row.optionalInt("analysis_id"), try row.flag("to_confirm")
        else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "該当 #\(finding) に確認の要る分析はありません。", en: "the finding #\(finding) has no analysis to confirm."))
        }
        var analysis = try transaction.get(StoredAnalysis.self, number).analysis
        analysis.reason = reason
        if let reviewBy { analysis.reviewBy = reviewBy }
        if reviewBy == nil, let day = analysis.reviewBy, day.description <= transaction.day { analysis.reviewBy = nil }
        // The handling was chosen for the stage of then; whether it still may be is for a new judgement.
        analysis.handling = nil
        guard let written = try SetAnalysis([finding], analysis).perform(in: transaction).first else {
            throw RegistryError.notFound(.finding, "#\(finding)")
        }
        return written
    }
}
