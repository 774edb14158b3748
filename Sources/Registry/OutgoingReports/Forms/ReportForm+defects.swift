import Diagnostics
import Duties

extension ReportForm {
    private static let form = ReportBasis("薬機法施行規則 228条の20第2項 様式第8", .statute, .secondary)
    private static let cyber = ReportBasis("医薬安発0115第2号 (2024-01-15) p6", .notice, .primary)

    /// 様式第8, by its four blocks.
    static let form8 = ReportForm(
        to: ["pmda"],
        caution: Wording(
            ja: "欄は様式第8の解説で確認したものです。PMDAの電子報告の形式とコード化された用語は未確認です。提出前に様式と照合してください。",
            en:
                "The fields were read in an account of form 8; PMDA's electronic format and coded terms were not seen: compare with the form."
        ),
        followUpDuties: ["jp.68-10.followup"],
        [
            ReportBlock(
                "1 管理情報", "1 Administration", form,
                [
                    ReportField("registration-number", "登録番号", "Registration number", .person, pmda),
                    ReportField("identification-number", "識別番号", "Identification number", .person, pmda),
                    ReportField("report-phase", "報告の別", "Kind of report", .phase, cyber),
                    ReportField("event-day", "不具合発生日", "Day of the event"),
                    ReportField("aware-day", "情報入手日", "Day of awareness", .day("t.aware")),
                    ReportField("report-day", "報告日", "Day of the report"),
                    ReportField("next-report", "次回報告予定日", "Day of the next report", .day("t.next_report")),
                    ReportField(
                        "harm", "患者等の健康被害状況", "Harm to patients",
                        .facts(["event.outcome", "event.could_cause", "event.causality", "event.labelled", "event.place"])),
                    ReportField("malfunction", "医療機器の不具合状況", "Malfunction of the device", .event),
                    ReportField("contact", "担当者連絡先", "Contact", .owner),
                ]),
            ReportBlock(
                "2 患者等", "2 Patient", form,
                [
                    ReportField("patient-initials", "イニシャル", "Initials"), ReportField("patient-age", "年齢", "Age"),
                    ReportField("patient-sex", "性別", "Sex"), ReportField("patient-weight", "体重", "Weight"),
                    ReportField("patient-outcome", "転帰", "Outcome", .fact("event.outcome")),
                    ReportField("patient-state", "発生時の患者等の状況", "State of the patient at the event"),
                    ReportField("patient-treatment", "取られた手当て", "Treatment given"),
                ]),
            ReportBlock(
                "3 医療機器", "3 Device", form,
                [
                    ReportField("holder", "製造販売業者", "Marketing authorization holder", .maker),
                    ReportField("product", "販売名・一般的名称・クラス", "Name, generic name, class", .productIdentity),
                    ReportField("approval", "承認・認証・届出番号", "Approval number", .approvalNumbers),
                    ReportField("udi", "UDI-DI", "UDI-DI", .udi, ReportBasis("薬機法施行規則 様式第8", .statute, .memoryMedium)),
                    ReportField("version", "ソフトウェアの版", "Software version", .releases),
                    ReportField("serial", "製造番号・ロット", "Serial or lot", .devices),
                    ReportField("device-class", "分類", "Classification"),
                    ReportField("use", "使用状況", "Conditions of use", .networks), ReportField("device-state", "現状", "Present state of the device"),
                    ReportField("other-devices", "併用医療機器", "Devices used together"), ReportField("device-note", "備考", "Remarks"),
                ]),
            ReportBlock(
                "4 調査結果と対応", "4 Findings and measures", form,
                [
                    ReportField("misuse", "悪用の型A〜E", "Misuse A to E", .misuse, ReportBasis("手引書第2版 6.5", .guidance, .primary)),
                    ReportField("investigation", "調査結果", "Result of the investigation", .analyses),
                    ReportField("measures-so-far", "これまでの対応", "Measures so far", .actions),
                    ReportField("measures-to-come", "今後の対応", "Measures to come", .furtherPlan, cyber),
                    ReportField(
                        "consistency", "医療機関の報告との整合", "Consistency with the institution's report", .person, cyber),
                ]),
        ])

    private static let pmda = ReportBasis("PMDA 事務連絡 平成29年1月23日", .notice, .primary)

    private static let recall = ReportBasis("薬機法施行規則 228条の22", .statute, .memoryMedium)
    private static let recallNotice = ReportBasis("薬食発1121第10号 (2014-11-21)", .notice, .memoryMedium)
    private static let prefecture = Wording(
        ja: "都道府県ごとの様式があります。欄は一次資料で確認できていません。提出先の様式と照合してください。",
        en: "Prefectures have forms of their own. The fields could not be read in the official text: compare with the recipient's form.")

    private static let recalled = ReportBlock(
        "1 対象", "1 What is recalled", recall,
        [
            ReportField("holder", "製造販売業者", "Marketing authorization holder", .maker),
            ReportField("product", "販売名・一般的名称・クラス", "Name, generic name, class", .productIdentity),
            ReportField("approval", "承認・認証・届出番号", "Approval number", .approvalNumbers),
            ReportField("quantity", "数量", "Quantity", .deviceCount), ReportField("serial", "製造番号・ロット", "Serials or lots", .devices),
            ReportField("version", "ソフトウェアの版", "Software version", .releases),
        ])

    /// 回収・改修着手報告.
    static let recallStart = ReportForm(
        to: ["prefecture"], caution: prefecture,
        [
            recalled,
            ReportBlock(
                "2 着手", "2 Start", recall,
                [
                    ReportField("dates", "製造・出荷の時期", "Dates of manufacture and shipment"), ReportField("site", "製造所", "Manufacturing site"),
                    ReportField("countries", "輸出先の国", "Countries of export"),
                    ReportField("start-day", "着手年月日", "Day of the start", .day("t.initiated")),
                    ReportField("recall-class", "クラス分類(I・II・III)と理由", "Class (I, II, III) and why"),
                    ReportField("reason", "理由", "Reason", .event),
                    ReportField("method", "方法(回収・改修・患者モニタリング)", "Method (recall, repair on site, patient monitoring)"),
                    ReportField("planned-end", "終了予定日", "Planned end"),
                    ReportField("measures", "保健衛生上の被害の防止の措置", "Measures against harm", .actions),
                    ReportField("institutions", "納入先", "Where devices are", .institutions), ReportField("contact", "担当者連絡先", "Contact", .owner),
                ]),
        ])

    /// 回収・改修状況報告.
    static let recallStatus = ReportForm(
        to: ["prefecture"], caution: prefecture,
        [
            recalled,
            ReportBlock(
                "2 状況", "2 State", ReportBasis("薬機法 68条の11", .statute, .primary),
                [
                    ReportField("start-day", "着手年月日", "Day of the start", .day("t.initiated")),
                    ReportField(
                        "why", "報告の理由", "Why it is reported",
                        .facts(["recall.planned_end_passed", "recall.content_changed", "recall.status_requested"])),
                    ReportField("done", "処理した数量", "Quantity dealt with"), ReportField("left", "残る数量と所在", "Quantity left, and where"),
                    ReportField("delay", "遅れの理由", "Why it takes longer"), ReportField("planned-end", "新しい終了予定日", "New planned end"),
                    ReportField("contact", "担当者連絡先", "Contact", .owner),
                ]),
        ])

    /// 回収・改修終了報告.
    static let recallEnd = ReportForm(
        to: ["prefecture"], caution: prefecture,
        [
            recalled,
            ReportBlock(
                "2 終了", "2 End", recallNotice,
                [
                    ReportField("start-day", "着手年月日", "Day of the start", .day("t.initiated")),
                    ReportField("end-day", "終了年月日", "Day of the end", .day("t.recall_finished")),
                    ReportField("done", "処理した数量", "Quantity dealt with"), ReportField("disposal", "回収品の処理", "What became of them"),
                    ReportField("cause", "原因", "Cause", .analyses), ReportField("prevention", "再発防止策", "Prevention", .changes),
                    ReportField("contact", "担当者連絡先", "Contact", .owner),
                ]),
        ])
}
