import Database
import Diagnostics
import Duties
public import Lifecycle
public import PSIRT

/// Says how findings stand: one judgement for one or many. It supersedes what was said before; nothing is overwritten.
///
/// Caution counts at once. What clears a finding counts when another person has reviewed it.
public struct SetAnalysis: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.triage
    /// Most findings at once.
    public static let most = 1000

    /// Numbers of the findings.
    public var findings: [Int]
    /// What is said of each.
    public var analysis: Analysis
    /// The stage of the product, where a handling is chosen: it decides which may be (R-089 to R-094). Nil for the one of the approved plan; another than
    /// that needs a reason.
    public var stage: DeviceStage?
    /// Whether the product security policy says to handle it.
    public var policy: HandlingQuestion.Policy
    /// Whether patient harm seems possible.
    public var harmPossible: Bool?

    /// A judgement on findings.
    public init(
        _ findings: [Int], _ analysis: Analysis, stage: DeviceStage? = nil, policy: HandlingQuestion.Policy = .unknown, harmPossible: Bool? = nil
    ) {
        self.findings = findings
        self.analysis = analysis
        self.stage = stage
        self.policy = policy
        self.harmPossible = harmPossible
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofFindings: findings) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> [StoredAnalysis] {
        try checkFields()
        let today = try transaction.today()
        let author = try transaction.ownID()
        var stages: [Int: DeviceStage?] = [:]
        var written: [StoredAnalysis] = []
        for finding in Set(findings).sorted() {
            guard
                let row = try transaction.connection.row(
                    """
                    SELECT \(StoredGrounds.columns), r.product_id FROM finding f JOIN product_release r ON r.id = f.release_id JOIN component c ON c.id = f.component_id
                    JOIN vulnerability v ON v.id = f.vulnerability_id WHERE f.id = ?
                    """, [.integer(finding)])
            else { throw RegistryError.notFound(.finding, "#\(finding)") }
            let history = AnalysisHistory(
                try transaction.list(StoredAnalysis.self, where: "finding_id = ?", [.integer(finding)]).map { try $0.entry() })
            let product = try row.int("product_id")
            let stage = try stages[product] ?? stage(of: product, transaction)
            stages[product] = .some(stage)
            let offer = stage.map {
                HandlingOffer(HandlingQuestion(stage: $0, status: analysis.status, policy: policy, harmPossible: harmPossible))
            }
            try AnalysisRules().check(analysis, after: history.current?.analysis.status, offer: offer, today: today, at: "#\(finding)")
            let stored = StoredAnalysis(
                analysis, of: finding, stage: stage?.rawValue, author: author, at: transaction.now, grounds: try StoredGrounds(row: row))
            written.append(try transaction.insert(stored))
        }
        let standings = try Standings(transaction)
        for analysis in written { try standings.refresh(where: "f.id = ?", [.integer(analysis.finding)]) }
        return written
    }

    /// The stage that counts for a product; nil where nothing depends on it.
    private func stage(of id: Int, _ transaction: RegistryTransaction) throws -> DeviceStage? {
        guard analysis.handling != nil || stage != nil else { return nil }
        let product = try transaction.get(Product.self, id)
        let planned = try PlannedStage(product, transaction)
        var check = FieldCheck()
        check.demand(
            stage != nil || planned != nil, "stage", ja: "\(product.code) に承認された計画がありません。対応を選ぶには、製品の段階を指定してください。",
            en: "\(product.code) has no approved plan: a handling depends on the product's stage; name it.")
        let isOther = stage != nil && planned != nil && stage != planned?.stage
        check.demand(
            !isOther || [analysis.reason, transaction.reason].contains { $0?.contains { !$0.isWhitespace } == true }, "reason",
            ja: "計画 第\(planned?.plan ?? 0)版では「\(planned?.stage.wording.japanese ?? "")」です。違う段階とする理由を書いてください。",
            en: "plan version \(planned?.plan ?? 0) says \(planned?.stage.wording.english ?? ""); give the reason for another stage.")
        try check.finish()
        return stage ?? planned?.stage
    }

    private func checkFields() throws {
        var check = FieldCheck()
        check.demand(!findings.isEmpty, "finding", ja: "1つ以上指定してください。", en: "name at least one.")
        check.demand(findings.count <= Self.most, "finding", ja: "一度に\(Self.most)件までです。", en: "at most \(Self.most) at once.")
        check.optional("impact", analysis.impact, limit: 20_000)
        check.optional("action", analysis.action, limit: 20_000)
        check.optional("reason", analysis.reason, limit: 20_000)
        for piece in analysis.evidence {
            check.text("evidence", piece, limit: 500)
            check.demand(!piece.contains { $0.isNewline }, "evidence", ja: "1行で書いてください。", en: "is one line.")
        }
        try check.finish()
    }
}
