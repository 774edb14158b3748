import Database
import Diagnostics

/// Approves or rejects a draft of a report, by signature, bound to the SHA-256 of what it says; whoever began or filled it cannot. From then on it
/// says exactly this.
public struct ApproveReport: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// The report.
    public var number: String
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    /// SHA-256 of what the person read; nil where they take it as it is.
    public var digest: String?
    private let proof: PasswordProof

    /// A decision of the person whose password was just shown.
    public init(
        _ number: String, _ decision: SignatureDecision = .approved, comment: String? = nil, digest: String? = nil, proof: PasswordProof
    ) {
        self.number = number
        self.decision = decision
        self.comment = comment
        self.digest = digest
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/changedMeanwhile(_:_:)`` where the report no longer says what the person read.
    public func perform(in transaction: RegistryTransaction) throws -> ReportVersion {
        var report = try ReportAccess.report(number, transaction)
        let person = try transaction.actor()
        guard proof.handle == transaction.principal.handle else { throw RegistryError.wrongPassword(transaction.principal.handle) }
        guard report.state == .draft else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "報告 \(number) は「\(report.state.title.japanese)」です。承認を待つのは案だけです。",
                    en: "the report \(number) is \"\(report.state.title.english)\"; only a draft waits for approval."))
        }
        var writers = Set(try ReportFill.all(of: report, transaction).map(\.author))
        writers.insert(report.author)
        guard !writers.contains(person.id) else { throw RegistryError.fourEyes(number) }
        var check = FieldCheck()
        check.optional("comment", comment)
        check.demand(
            decision == .approved || comment?.contains { !$0.isWhitespace } == true, "comment", ja: "却下の理由を書いてください。",
            en: "say why it is rejected.")
        try check.finish()
        let content = try ReportContent(report, transaction)
        if let digest, digest != content.digest { throw RegistryError.changedMeanwhile(.psirtCase, number) }
        let version = try ReportVersion.keep(content, of: report, transaction)
        try transaction.connection.execute(
            """
            INSERT INTO case_report_decision (case_id, place, version, digest, decision, person_id, person, comment, at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            report.key + [
                .integer(version.version), .text(version.digest), .text(decision.rawValue), .integer(person.id), .text(person.name), .text(comment),
                .text(transaction.now),
            ])
        report.state = decision == .approved ? .approved : .draft
        try report.save(in: transaction)
        try transaction.note(
            .psirtCase, report.subject.id, report.subject.number,
            [
                "report": .text(number), "version": .number(version.version), "sha256": .text(version.digest), "decision": .text(decision.rawValue),
                "comment": .text(comment),
            ])
        return version
    }
}
