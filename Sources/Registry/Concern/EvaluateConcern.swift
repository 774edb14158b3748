import Database
import Diagnostics
import PSIRT

/// Evaluates the whole portfolio for one vulnerability in one action, and keeps the dated record for each release: shipped ones and those past EOS too.
public struct EvaluateConcern: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// Id of the vulnerability. One that no source has named yet may be asked about too: then no release has a finding of it.
    public var vulnerability: String
    /// Why it is evaluated.
    public var reason: String

    /// An evaluation.
    public init(_ vulnerability: String, reason: String) {
        self.vulnerability = vulnerability
        self.reason = reason
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ConcernRecord {
        var check = FieldCheck()
        check.text("vulnerability", vulnerability, limit: 100)
        check.demand(!vulnerability.contains { $0.isWhitespace }, "vulnerability", ja: "空白は使えません。", en: "has no blanks.")
        check.text("reason", reason, limit: 4000)
        try check.finish()
        let concerns = try PortfolioConcern.read(vulnerability, transaction)
        let built = try transaction.connection.row(
            "SELECT s.built_at AS built FROM catalogue_state s JOIN release_match m ON m.catalogue_id = s.id ORDER BY s.id DESC LIMIT 1")
        let record = try transaction.insert(
            ConcernRecord(
                number: try Series.label("NC", in: transaction), vulnerability: vulnerability, reason: reason, author: try transaction.ownID(),
                at: transaction.now, catalogueBuilt: try built?.text("built")))
        var counts: [String: Int] = [:]
        let rows: [[SQLValue]] = concerns.map { release in
            let answer = ConcernAnswer(release.concern)
            counts[answer.word, default: 0] += 1
            return [
                .integer(record.id), .integer(release.product), .integer(release.release), .text(answer.word), .text(answer.wording.japanese),
                .text(answer.wording.english),
            ]
        }
        try transaction.connection.insert(
            into: "concern_answer", ["record_id", "product_id", "release_id", "answer", "sentence_ja", "sentence_en"], rows)
        let summary = counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
        try transaction.note(.concernRecord, record.id, record.label, ["releases": .number(rows.count), "answers": .text(summary)])
        return record
    }
}
