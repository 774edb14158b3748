import Database
public import PSIRT

/// Says how releases stand to a flaw of their own. It supersedes what was said before. What it clears counts in advisories alone, which somebody who did not
/// write it approves.
public struct JudgeFlaw: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.handleCases
    /// The case.
    public var number: String
    /// The flaw.
    public var flaw: String
    /// The releases.
    public var releases: [ReleaseReference]
    /// What is said of each.
    public var analysis: Analysis

    /// A judgement.
    public init(_ number: String, _ flaw: String, _ releases: [ReleaseReference], _ analysis: Analysis) {
        self.number = number
        self.flaw = flaw
        self.releases = releases
        self.analysis = analysis
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> OwnFlaw {
        var check = FieldCheck()
        check.demand(!releases.isEmpty, "release", ja: "1つ以上指定してください。", en: "name at least one.")
        check.optional("impact", analysis.impact, limit: 20_000)
        check.optional("action", analysis.action, limit: 20_000)
        check.optional("reason", analysis.reason, limit: 20_000)
        for piece in analysis.evidence { check.text("evidence", piece, limit: 500) }
        try check.finish()
        let subject = try transaction.psirtCase(number)
        try subject.mustTakePart(in: transaction)
        let flaw = try transaction.flaw(flaw, of: subject)
        for reference in releases {
            try Authorisation.check(.read, try transaction.product(reference.product).scope, transaction)
            let release = try transaction.release(reference)
            let earlier = flaw.judgements.first { $0.release == release.id }
            try AnalysisRules().check(analysis, after: earlier?.analysis.status, offer: nil, today: try transaction.today(), at: reference.text)
            try transaction.connection.execute(
                """
                INSERT INTO own_flaw_judgement (flaw_id, release_id, status, justification, impact, responses, action, evidence, change_reason,
                    author_id, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(flaw.id), .integer(release.id), .text(analysis.status.rawValue), .text(analysis.justification?.rawValue),
                    .text(analysis.impact), .text(AnalysisText.text(analysis.responses)), .text(analysis.action),
                    .text(analysis.evidence.joined(separator: "\n")), .text(analysis.reason), .integer(try transaction.ownID()),
                    .text(transaction.now),
                ])
            try transaction.note(
                .psirtCase, subject.id, subject.number,
                [
                    "flaw": .text(flaw.number), "release": .text(reference.text), "status": .text(analysis.status.rawValue),
                    "was": .text(earlier?.analysis.status.rawValue), "justification": .text(analysis.justification?.rawValue),
                    "impact": .text(analysis.impact), "responses": .text(AnalysisText.text(analysis.responses)), "action": .text(analysis.action),
                    "evidence": .text(analysis.evidence.joined(separator: "\n")), "why": .text(analysis.reason),
                ])
            // The case is about the product now: those who may not see it learn nothing of the case by another of its products.
            try transaction.connection.execute(
                """
                INSERT INTO case_link (case_id, kind, subject_id, product_id, note) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (case_id, kind, subject_id) DO NOTHING
                """,
                [.integer(subject.id), .text(SubjectKind.release.rawValue), .integer(release.id), .integer(release.product), .text(flaw.number)])
        }
        return try transaction.flaw(flaw.number, of: subject)
    }
}
