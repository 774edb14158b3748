import Diagnostics
import Duties

extension ReportForm {
    private static let mdr = ReportBasis("21 CFR 803.50(a), 803.10(c)", .statute, .primary)
    private static let formA = ReportBasis("Form FDA 3500A", .statute, .memoryHigh)

    /// What Form FDA 3500A is filled from.
    static let fdaMDR = ReportForm(
        to: ["fda"],
        caution: Wording(
            ja: "3500AのA〜Hの欄とコードは未確認です。この案は事実の写しで、提出はeMDRで行います。",
            en: "Boxes A to H of Form 3500A and their codes were not read. This is a draft of the facts; reports are filed as eMDR."),
        [
            ReportBlock(
                "事象", "Event", mdr,
                [
                    ReportField("report-type", "報告の別", "Type of report", .phase, ReportBasis("21 CFR 803.56", .statute, .primary)),
                    ReportField("aware-day", "知った日", "Date the manufacturer became aware", .day("t.aware")),
                    ReportField("event-day", "発生日", "Date of the event", .person, formA),
                    ReportField("description", "内容", "Description of the event", .event, formA),
                    ReportField(
                        "reportable", "報告すべき理由", "Why it is reportable", .facts(["us.harm_caused", "us.malfunction_likely_harm", "event.outcome"])),
                    ReportField(
                        "five-day", "5稼働日報告の理由", "Reason for a 5-day report", .facts(["us.remedial_action", "us.fda_requested"]),
                        ReportBasis("21 CFR 803.53", .statute, .primary)),
                ]),
            ReportBlock("患者", "Patient", formA, [ReportField("patient", "患者(識別子・年齢・性別・体重)", "Patient (identifier, age, sex, weight)")]),
            ReportBlock(
                "機器", "Device", formA,
                [
                    ReportField("product", "製品", "Device", .productIdentity), ReportField("udi", "UDI-DI", "UDI-DI", .udi),
                    ReportField("marketing-number", "510(k)・PMA番号", "510(k) or PMA number"),
                    ReportField("version", "ソフトウェアの版", "Software version", .releases), ReportField("serial", "製造番号・ロット", "Serial or lot", .devices),
                    ReportField("manufacturer", "製造業者", "Manufacturer", .maker), ReportField("contact", "連絡先", "Contact", .owner),
                ]),
            ReportBlock(
                "評価", "Evaluation", formA,
                [
                    ReportField("evaluation", "評価の結果", "Results of the evaluation", .analyses),
                    ReportField("remedial-action", "是正措置", "Remedial action", .actions), ReportField("codes", "FDAのコード", "FDA codes"),
                ]),
        ])

    private static let part806 = ReportBasis("21 CFR 806.10(c)", .statute, .memoryHigh)

    /// A report of a correction or removal.
    static let fda806 = ReportForm(
        to: ["fda"],
        caution: Wording(
            ja: "806.10(c)の番号の欄だけを原文で確認しました。他の欄は記憶によります。",
            en: "Only the number of 806.10(c) was read in the text; the other items are from memory."),
        [
            ReportBlock(
                "報告", "Report", part806,
                [
                    ReportField(
                        "number", "番号(登録番号-日付-連番-C/R)", "Number (registration-date-sequence-C or R)", .person,
                        ReportBasis("21 CFR 806.10(c)(1)", .statute, .primary)),
                    ReportField("firm", "事業者と担当者", "Firm and person", .maker), ReportField("person", "担当者", "Person", .owner),
                    ReportField(
                        "initiated", "是正・撤去を始めた日", "Date of initiation", .day("t.initiated"), ReportBasis("21 CFR 806.10(b)", .statute, .primary)),
                ]),
            ReportBlock(
                "機器", "Device", part806,
                [
                    ReportField("product", "名称", "Name", .productIdentity), ReportField("use", "用途", "Intended use", .intendedUse),
                    ReportField("marketing-number", "510(k)・PMA番号", "Marketing number"), ReportField("udi", "UDI-DI", "UDI-DI", .udi),
                    ReportField("version", "型・版", "Model, version", .releases), ReportField("serial", "製造番号・ロット", "Serials or lots", .devices),
                    ReportField("number-of-devices", "台数", "Number of devices", .deviceCount),
                    ReportField("dates", "製造・出荷の日", "Dates of manufacture and distribution"),
                ]),
            ReportBlock(
                "事象と措置", "Events and actions", part806,
                [
                    ReportField("events", "きっかけとなった事象", "Events", .event), ReportField("actions", "措置", "Actions", .actions),
                    ReportField("injuries", "健康被害", "Injuries", .facts(["us.harm_known", "event.outcome"])),
                    ReportField("consignees", "納入先", "Consignees", .institutions),
                    ReportField("communications", "連絡文書の写し", "Copies of communications"),
                    ReportField("missing", "欠けている事項と見込み", "Missing items, and when they follow"),
                ]),
        ])

    private static let vigilance = ReportBasis("Reg. (EU) 2017/745 Art. 87", .statute, .primary)

    /// What the manufacturer incident report is filled from.
    static let euMIR = ReportForm(
        to: ["eu-authority"],
        caution: Wording(
            ja: "MIRの欄とIMDRFコードは未確認です。この案は事実の写しです。",
            en: "The fields of the MIR form and its IMDRF codes were not read. This is a draft of the facts."),
        [
            ReportBlock(
                "報告", "Report", vigilance,
                [
                    ReportField("report-type", "報告の別", "Type of report", .phase, ReportBasis("Reg. (EU) 2017/745 Art. 87(6)", .statute, .memoryHigh)),
                    ReportField("aware-day", "知った日", "Awareness date", .day("t.aware")),
                    ReportField("next-report", "次の報告の予定日", "Expected date of the next report", .day("t.next_report")),
                    ReportField(
                        "seriousness", "重大性", "Seriousness",
                        .facts(["eu.serious_incident", "eu.public_health_threat", "eu.death_or_deterioration"])),
                    ReportField("causality", "因果関係", "Causal relation", .facts(["eu.causal_possible", "event.causality"])),
                    ReportField("manufacturer", "製造業者", "Manufacturer", .maker), ReportField("contact", "連絡先", "Contact", .owner),
                    ReportField("representative", "欧州代理人", "Authorised representative"),
                ]),
            ReportBlock(
                "機器と事象", "Device and incident", vigilance,
                [
                    ReportField("product", "機器", "Device", .productIdentity), ReportField("udi", "UDI-DI", "UDI-DI", .udi),
                    ReportField("version", "ソフトウェアの版", "Software version", .releases), ReportField("serial", "製造番号・ロット", "Serial or lot", .devices),
                    ReportField("description", "内容", "Description", .event), ReportField("event-day", "発生日", "Date of the incident"),
                    ReportField("state", "加盟国", "Member State"),
                ]),
            ReportBlock(
                "調査", "Investigation", vigilance,
                [
                    ReportField("analysis", "分析", "Analysis", .analyses), ReportField("actions", "措置", "Actions", .actions),
                    ReportField("fsca", "市場安全是正措置", "Field safety corrective action", .fact("eu.fsca")),
                ]),
        ])

    private static let platform = Wording(
        ja: "提出は単一報告窓口で行います。CERTへのメールは有効ではありません(解説による)。欄は原文で確認できていません。",
        en: "Filed on the single reporting platform; a mail to a CERT is not valid (by an account). The fields were not read in the text.")

    private static func cra(_ article: String) -> ReportBasis { ReportBasis("Reg. (EU) 2024/2847 Art. \(article)", .statute, .secondary) }

    /// The early warning within 24 hours.
    static let craEarlyWarning = ReportForm(
        to: ["eu-platform"], caution: platform,
        [
            ReportBlock(
                "早期警告", "Early warning", cra("14(2)(a), 14(4)(a)"),
                [
                    ReportField("manufacturer", "製造業者", "Manufacturer", .maker), ReportField("product", "製品", "Product", .products),
                    ReportField("version", "版", "Version", .releases), ReportField("aware", "知った時", "Aware at", .moment("t.aware")),
                    ReportField("states", "製品が提供されている加盟国", "Member States where it is available"),
                    ReportField("unlawful", "違法または悪意の行為の疑い(事案の場合)", "Unlawful or malicious act suspected (incident)"),
                    ReportField("exploited", "悪用の状況", "Exploitation", .fact("vuln.exploited")),
                ])
        ])

    /// The notification within 72 hours.
    static let craNotification = ReportForm(
        to: ["eu-platform"], caution: platform,
        [
            ReportBlock(
                "通知", "Notification", cra("14(2)(b), 14(4)(b)"),
                [
                    ReportField("product", "製品", "Product", .products), ReportField("version", "版", "Version", .releases),
                    ReportField("nature", "脆弱性・事案の性質", "Nature of the vulnerability or incident", .event),
                    ReportField("exploit", "悪用の性質", "Nature of the exploit", .fact("vuln.exploited")),
                    ReportField("ids", "脆弱性の番号", "Ids", .vulnerabilities),
                    ReportField("measures", "とった措置", "Measures taken", .fixes),
                    ReportField("user-measures", "使用者がとれる措置", "Measures users can take", .actions),
                    ReportField("sensitivity", "情報の機微性", "Sensitivity", .sharing),
                ])
        ])

    /// The final report.
    static let craFinal = ReportForm(
        to: ["eu-platform"], caution: platform,
        [
            ReportBlock(
                "最終報告", "Final report", cra("14(2)(c), 14(4)(c)"),
                [
                    ReportField("product", "製品", "Product", .products), ReportField("description", "内容", "Description", .event),
                    ReportField("severity", "深刻度", "Severity", .vulnerabilities),
                    ReportField("impact", "影響", "Impact", .analyses),
                    ReportField("actor", "悪意の主体(わかる場合)", "Malicious actor, if known"),
                    ReportField("root-cause", "脅威の種類または根本原因", "Type of threat or root cause"),
                    ReportField("fix", "修正・対策", "Fix or measure", .fixes),
                    ReportField("available", "対策が利用可能になった時", "When it became available", .moment("t.corrective_available")),
                ])
        ])
}
