public import Diagnostics

/// Something that one may be allowed to do.
public enum Permission: String, Sendable, CaseIterable {
    case bootstrap, readOwn
    case read, readAudit
    case managePeople, manageDatabase, manageCatalogue
    case manageProducts, manageReleases, freezeReleases, importSBOM, issueSBOM
    case manageComponents, correctComponents
    case manageSuppliers, manageSupportingItems, manageHardware, manageDocuments
    case proposeChange, approve, implementChange
    case reportProblem, resolveProblem
    case triage, reviewAnalyses, handleCases, keepDutyRules
    case readInstalledBase, manageInstalledBase
    case planLifecycle, manageNotices
    case usePortal
    case writeAdvisories, publishAdvisories

    /// The words for people.
    public var title: Wording {
        switch self {
        case .bootstrap: Wording(ja: "最初の管理者の登録", en: "register the first administrator")
        case .readOwn: Wording(ja: "自分の情報", en: "see and change what is one's own")
        case .read: Wording(ja: "閲覧", en: "read")
        case .readAudit: Wording(ja: "監査記録の閲覧", en: "read the audit chain")
        case .managePeople: Wording(ja: "利用者と役割の管理", en: "manage people and roles")
        case .manageDatabase: Wording(ja: "データベースの管理", en: "manage the database")
        case .manageCatalogue: Wording(ja: "カタログの更新", en: "take in catalogues")
        case .manageProducts: Wording(ja: "製品の管理", en: "manage products")
        case .manageReleases: Wording(ja: "リリースの管理", en: "manage releases")
        case .freezeReleases: Wording(ja: "ベースラインの凍結と出荷", en: "freeze and ship releases")
        case .importSBOM: Wording(ja: "SBOMの取り込み", en: "take in SBOMs")
        case .issueSBOM: Wording(ja: "SBOMの提供", en: "issue SBOMs")
        case .manageComponents: Wording(ja: "部品とSOUPの管理", en: "manage components and SOUP")
        case .correctComponents: Wording(ja: "部品の訂正", en: "correct components")
        case .manageSuppliers: Wording(ja: "サプライヤーの管理", en: "manage suppliers")
        case .manageSupportingItems: Wording(ja: "支援アイテムの管理", en: "manage supporting items")
        case .manageHardware: Wording(ja: "ハードウェア部品の管理", en: "manage hardware parts")
        case .manageDocuments: Wording(ja: "文書の管理", en: "manage documents")
        case .proposeChange: Wording(ja: "変更要求の作成", en: "propose changes")
        case .approve: Wording(ja: "承認", en: "approve")
        case .implementChange: Wording(ja: "変更の実施と検証", en: "implement and verify changes")
        case .reportProblem: Wording(ja: "問題報告の作成", en: "report problems")
        case .resolveProblem: Wording(ja: "問題報告の処理", en: "resolve problem reports")
        case .triage: Wording(ja: "該当の判断", en: "judge findings")
        case .reviewAnalyses: Wording(ja: "該当の判断の確認", en: "review judgements of findings")
        case .handleCases: Wording(ja: "案件の処理", en: "handle cases")
        case .keepDutyRules: Wording(ja: "義務の規則の照合と追加", en: "compare and add rules of duties")
        case .readInstalledBase: Wording(ja: "医療機関と設置機器の閲覧", en: "read institutions and installed devices")
        case .manageInstalledBase: Wording(ja: "医療機関と設置機器の管理", en: "manage institutions and installed devices")
        case .planLifecycle: Wording(ja: "ライフサイクルの計画", en: "plan the life cycle")
        case .manageNotices: Wording(ja: "通知の作成と送付", en: "write and send notices")
        case .usePortal: Wording(ja: "医療機関ポータルの利用", en: "use the portal of an institution")
        case .writeAdvisories: Wording(ja: "アドバイザリーの作成", en: "write advisories")
        case .publishAdvisories: Wording(ja: "アドバイザリーの公開", en: "publish advisories")
        }
    }
}
