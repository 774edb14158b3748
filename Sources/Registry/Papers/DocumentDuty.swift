public import Diagnostics

/// A duty of the guidance that a document of a kind answers (guidance, second edition, 5.4 to 5.6 and 6.6; ids of `guidance-requirements.tsv`).
public struct DocumentDuty: Sendable {
    /// What can answer it.
    public enum Evidence: Sendable, Hashable {
        /// A document of one of these kinds.
        case document([DocumentKind])
        /// The SBOM of the release.
        case sbom
    }

    /// `R-038`.
    public let id: String
    /// What the guidance asks for.
    public let title: Wording
    /// What can answer it.
    public let evidence: Evidence
    /// Whether it holds only in some cases, which a person must judge.
    public let isConditional: Bool

    private init(_ id: String, _ evidence: Evidence, isConditional: Bool = false, ja japanese: String, en english: String) {
        self.id = id
        self.evidence = evidence
        self.isConditional = isConditional
        title = Wording(ja: japanese, en: english)
    }

    private static let security = Evidence.document([.securityDocument])

    /// All of them, in the order of their ids.
    public static let all: [DocumentDuty] = [
        DocumentDuty(
            "R-027", .document([.managementPlan]), ja: "TPLC計画(監視、開示、更新、復旧、情報共有、製品寿命)",
            en: "TPLC plan: vigilance, disclosure, updates, recovery, sharing, product life"),
        DocumentDuty(
            "R-029", .document([.securityPolicy, .instructions, .lifecyclePlan]), ja: "製品寿命の計画と手順の開示",
            en: "plan and procedures of the product's life, disclosed"),
        DocumentDuty("R-031", .document([.lifecyclePlan]), ja: "設計開発時のEOL・EOSの設定と根拠", en: "EOL and EOS set at design, with the grounds"),
        DocumentDuty(
            "R-038", .document([.instructions, .packageInsert]), ja: "推奨する管理策と使用環境の仕様",
            en: "recommended controls and specification of the environment"),
        DocumentDuty("R-039", .document([.instructions]), ja: "バックアップと復元の機能と手順", en: "backup and restore, functions and procedures"),
        DocumentDuty("R-040", .document([.instructions]), ja: "ポートとインタフェースの一覧、目的と方向", en: "ports and interfaces with purpose and direction"),
        DocumentDuty("R-041", .document([.instructions]), ja: "システム構成図", en: "system diagrams"),
        DocumentDuty(
            "R-042", .document([.instructions, .securityDocument]), isConditional: true, ja: "補完的対策に使う外部機器の仕様と設定",
            en: "external devices that serve as compensating controls, with specification and settings"),
        DocumentDuty("R-043", security, ja: "基盤に対する要求事項", en: "requirements on the infrastructure"),
        DocumentDuty("R-044", security, ja: "堅牢化とセキュアな設定", en: "hardening and secure configuration"),
        DocumentDuty("R-045", security, ja: "ネットワークへのセキュアな設置と保守の手順", en: "secure deployment in the network and servicing"),
        DocumentDuty("R-046", security, ja: "脆弱性やインシデントを検知したときの対応", en: "what to do on a vulnerability or an incident"),
        DocumentDuty("R-047", security, ja: "セキュリティ事象を使用者に知らせる方法", en: "how security events are made known to the user"),
        DocumentDuty("R-048", security, ja: "権限のある利用者による設定の保持と回復", en: "keeping and recovering the configuration by a privileged user"),
        DocumentDuty("R-049", security, ja: "セキュリティ設定や環境を変えたときの影響", en: "consequences of changing security settings or the environment"),
        DocumentDuty("R-050", security, ja: "更新の入手と適用の手順", en: "how to download and install updates"),
        DocumentDuty("R-051", security, isConditional: true, ja: "分かっている場合はサイバーセキュリティのEOS", en: "the end of cybersecurity support, if it is known"),
        DocumentDuty("R-052", .document([.mds2]), ja: "MDS2の提供", en: "MDS2 to be given"),
        DocumentDuty("R-052", .sbom, ja: "SBOMの提供", en: "SBOM to be given"),
        DocumentDuty(
            "R-053", .document([.submission]), ja: "法令が求めるサイバーセキュリティ関連資料の提出", en: "cybersecurity documents that the law requires, submitted"),
    ]
}
