public import Diagnostics

/// What a document of a product is for. The duties of the guidance that it answers are in ``DocumentDuty``.
public enum DocumentKind: String, Sendable, CaseIterable {
    /// 取扱説明書 (IFU).
    case instructions
    /// 添付文書, precautions information.
    case packageInsert = "package-insert"
    /// 顧客向けのセキュリティ文書.
    case securityDocument = "security-document"
    /// 製造業者による医療機器セキュリティ開示書.
    case mds2
    /// 製品のセキュリティポリシー.
    case securityPolicy = "security-policy"
    /// Plan of EOL and EOS.
    case lifecyclePlan = "lifecycle-plan"
    /// Plan of maintenance, limited support included.
    case maintenancePlan = "maintenance-plan"
    /// TPLCサイバーセキュリティマネジメント計画.
    case managementPlan = "management-plan"
    /// Security risk management.
    case riskManagement = "risk-management"
    /// Report of security tests.
    case testReport = "test-report"
    /// What was handed in with an application for approval or certification.
    case submission
    /// Options for upgrade, as Table 2 has them given at the release.
    case upgradeOptions = "upgrade-options"
    /// Updated information that Table 2 has given at EOL and EOS.
    case updateInformation = "update-information"
    /// Anything else.
    case other

    /// The word for people.
    public var title: Wording {
        switch self {
        case .instructions: Wording(ja: "取扱説明書", en: "instructions for use")
        case .packageInsert: Wording(ja: "添付文書", en: "package insert")
        case .securityDocument: Wording(ja: "セキュリティ文書", en: "security document")
        case .mds2: Wording(ja: "MDS2", en: "MDS2")
        case .securityPolicy: Wording(ja: "製品のセキュリティポリシー", en: "product security policy")
        case .lifecyclePlan: Wording(ja: "EOL・EOS計画", en: "EOL and EOS plan")
        case .maintenancePlan: Wording(ja: "保守計画", en: "maintenance plan")
        case .managementPlan: Wording(ja: "TPLCサイバーセキュリティマネジメント計画", en: "TPLC cybersecurity management plan")
        case .riskManagement: Wording(ja: "セキュリティリスクマネジメント文書", en: "security risk management document")
        case .testReport: Wording(ja: "セキュリティ試験報告書", en: "security test report")
        case .submission: Wording(ja: "申請資料", en: "submission document")
        case .upgradeOptions: Wording(ja: "アップグレードオプション", en: "upgrade options")
        case .updateInformation: Wording(ja: "更新情報", en: "updated information")
        case .other: Wording(ja: "その他の文書", en: "other document")
        }
    }
}
