public import Diagnostics

/// What a record is: its table, and the word under which the audit chain and references know it.
public enum SubjectKind: String, Sendable, CaseIterable {
    case organisation, person
    case roleGrant = "role_grant"
    case product, variant
    case release = "product_release"
    case supplier, sbom, component, correction
    case supplierRequest = "supplier_request"
    case soupItem = "soup_item"
    case anomalyReview = "anomaly_review"
    case supportingItem = "supporting_item"
    case hardwarePart = "hardware_part"
    case document
    case documentVersion = "document_version"
    case releaseItem = "release_item"
    case baseline
    case issuedSBOM = "issued_sbom"
    case changeRequest = "change_request"
    case problemReport = "problem_report"
    case link, signature, finding, analysis
    case triageRule = "triage_rule"
    case supplierClaim = "supplier_claim"
    case concernRecord = "concern_record"
    /// A case of product security; who does not need to know learns of none.
    case psirtCase = "psirt_case"
    case dutyVerification = "duty_verification"
    case dutyPack = "duty_pack"
    case session
    case apiToken = "api_token"
    case secondFactor = "second_factor"
    case linkedIdentity = "linked_identity"
    case job
    case catalogue = "catalogue_state"
    case institution, site
    case institutionContact = "institution_contact"
    case tradeParty = "trade_party"
    case installedDevice = "installed_device"
    case deviceCustody = "device_custody"
    case rollout
    case rolloutStep = "rollout_step"
    case lifecyclePlan = "lifecycle_plan"
    case planInput = "plan_input"
    case milestoneRecord = "milestone_record"
    case lifecycleResource = "lifecycle_resource"
    case resourceUse = "resource_use"
    case endStatement = "end_statement"
    case endOverride = "end_override"
    case supplierEvent = "supplier_event"
    case sourceLifecycle = "source_lifecycle"
    case sourceMapping = "source_mapping"
    case sourceWord = "source_word"
    case collisionDecision = "collision_decision"
    case productControl = "product_control"
    case legacyJudgement = "legacy_judgement"
    case criticalVulnerability = "critical_vulnerability"
    case gateEvidence = "gate_evidence"
    case noticePolicy = "notice_policy"
    case noticeTemplate = "notice_template"
    case notice
    case noticeLetter = "notice_letter"
    case noticeReceipt = "notice_receipt"
    case institutionMember = "institution_member"
    case letterLink = "letter_link"
    case calendarFeed = "calendar_feed"
    case statusPublication = "status_publication"
    case alertSubscription = "alert_subscription"
    /// An advisory of ours; one that is not out is for those who need to know.
    case advisory
    case advisoryVersion = "advisory_version"
    case advisoryProfile = "advisory_profile"
    /// The database as a whole: backups, checks of the chain.
    case registry

    /// The word for people.
    public var title: Wording {
        switch self {
        case .organisation: Wording(ja: "組織", en: "organisation")
        case .person: Wording(ja: "利用者", en: "person")
        case .roleGrant: Wording(ja: "役割の付与", en: "role grant")
        case .product: Wording(ja: "製品", en: "product")
        case .variant: Wording(ja: "型式", en: "variant")
        case .release: Wording(ja: "リリース", en: "release")
        case .supplier: Wording(ja: "サプライヤー", en: "supplier")
        case .supplierRequest: Wording(ja: "サプライヤーへの依頼", en: "request to a supplier")
        case .sbom: Wording(ja: "SBOM", en: "SBOM")
        case .component: Wording(ja: "部品", en: "component")
        case .correction: Wording(ja: "訂正ルール", en: "correction")
        case .soupItem: Wording(ja: "SOUP", en: "SOUP item")
        case .anomalyReview: Wording(ja: "異常リストの評価", en: "anomaly list evaluation")
        case .supportingItem: Wording(ja: "支援アイテム", en: "supporting item")
        case .hardwarePart: Wording(ja: "ハードウェア部品", en: "hardware part")
        case .document: Wording(ja: "文書", en: "document")
        case .documentVersion: Wording(ja: "文書の版", en: "document version")
        case .releaseItem: Wording(ja: "リリースの構成アイテム", en: "configuration item of a release")
        case .baseline: Wording(ja: "ベースライン", en: "baseline")
        case .issuedSBOM: Wording(ja: "提供したSBOM", en: "issued SBOM")
        case .changeRequest: Wording(ja: "変更要求", en: "change request")
        case .problemReport: Wording(ja: "問題報告", en: "problem report")
        case .link: Wording(ja: "関連付け", en: "link")
        case .signature: Wording(ja: "署名", en: "signature")
        case .finding: Wording(ja: "該当", en: "finding")
        case .analysis: Wording(ja: "該当の分析", en: "analysis of a finding")
        case .supplierClaim: Wording(ja: "供給者の主張", en: "supplier's claim")
        case .triageRule: Wording(ja: "判定の規則", en: "triage rule")
        case .concernRecord: Wording(ja: "非該当の評価記録", en: "evaluation record of a vulnerability")
        case .psirtCase: Wording(ja: "案件", en: "case")
        case .dutyVerification: Wording(ja: "義務の規則の照合", en: "comparison of a rule of duties")
        case .dutyPack: Wording(ja: "義務の規則の組", en: "pack of rules of duties")
        case .session: Wording(ja: "サインイン", en: "session")
        case .apiToken: Wording(ja: "APIトークン", en: "API token")
        case .secondFactor: Wording(ja: "2段階認証", en: "second factor")
        case .linkedIdentity: Wording(ja: "認証基盤との関連付け", en: "identity at a provider")
        case .job: Wording(ja: "ジョブ", en: "job")
        case .catalogue: Wording(ja: "カタログ", en: "catalogue")
        case .institution: Wording(ja: "医療機関", en: "institution")
        case .site: Wording(ja: "拠点", en: "site")
        case .institutionContact: Wording(ja: "医療機関の連絡先", en: "contact of an institution")
        case .tradeParty: Wording(ja: "取引業者", en: "trade party")
        case .installedDevice: Wording(ja: "設置機器", en: "installed device")
        case .deviceCustody: Wording(ja: "流通経路", en: "place in the chain")
        case .rollout: Wording(ja: "適用計画", en: "roll-out")
        case .rolloutStep: Wording(ja: "機器への適用", en: "roll-out at a device")
        case .lifecyclePlan: Wording(ja: "ライフサイクル計画", en: "life-cycle plan")
        case .planInput: Wording(ja: "計画の根拠", en: "input of a plan")
        case .milestoneRecord: Wording(ja: "段階の実施記録", en: "milestone record")
        case .lifecycleResource: Wording(ja: "依存するもの", en: "resource")
        case .resourceUse: Wording(ja: "依存の関係", en: "use of a resource")
        case .endStatement: Wording(ja: "終わりの日の記載", en: "statement of an end")
        case .endOverride: Wording(ja: "終わりの日の上書き", en: "override of an end")
        case .supplierEvent: Wording(ja: "サプライヤーの突発事象", en: "event at a supplier")
        case .sourceLifecycle: Wording(ja: "情報源のライフサイクル", en: "life cycle of a source")
        case .sourceMapping: Wording(ja: "情報源との対応", en: "mapping to a source")
        case .sourceWord: Wording(ja: "情報源の用語の意味", en: "meaning of a source's word")
        case .collisionDecision: Wording(ja: "先に終わるものへの決定", en: "decision about a collision")
        case .productControl: Wording(ja: "補完的コントロール", en: "compensating control")
        case .legacyJudgement: Wording(ja: "レガシー判定", en: "legacy judgement")
        case .criticalVulnerability: Wording(ja: "重大な脆弱性の認定", en: "critical vulnerability")
        case .gateEvidence: Wording(ja: "段階移行の根拠", en: "evidence for a gate")
        case .noticePolicy: Wording(ja: "通知の方針", en: "policy of notices")
        case .noticeTemplate: Wording(ja: "通知のひな形", en: "template of a notice")
        case .notice: Wording(ja: "通知", en: "notice")
        case .noticeLetter: Wording(ja: "通知の文面", en: "letter of a notice")
        case .noticeReceipt: Wording(ja: "通知の送達記録", en: "receipt of a notice")
        case .institutionMember: Wording(ja: "医療機関の利用者", en: "member of an institution")
        case .letterLink: Wording(ja: "通知の閲覧リンク", en: "link from a letter")
        case .calendarFeed: Wording(ja: "カレンダーの購読", en: "calendar feed")
        case .statusPublication: Wording(ja: "サポート状況の公開", en: "publication of the support status")
        case .alertSubscription: Wording(ja: "アラート", en: "alert subscription")
        case .advisory: Wording(ja: "アドバイザリー", en: "advisory")
        case .advisoryVersion: Wording(ja: "アドバイザリーの版", en: "version of an advisory")
        case .advisoryProfile: Wording(ja: "アドバイザリーの発行者情報", en: "publisher of advisories")
        case .registry: Wording(ja: "台帳", en: "registry")
        }
    }
}
