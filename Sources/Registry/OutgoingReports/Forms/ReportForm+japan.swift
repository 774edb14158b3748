import Diagnostics
import Duties

extension ReportForm {
    private static let pack = ReportBasis("手引書第2版 6.5 (p20); 欄は当方の案 / fields are our own", .guidance, .own)
    private static let ppc = ReportBasis("個人情報保護法施行規則 8条1項", .statute, .primary)

    private static let nine: [ReportField] = [
        ReportField("ppc-outline", "一 概要", "1 Outline", .event, ppc), ReportField("ppc-items", "二 個人データの項目", "2 Data items", .person, ppc),
        ReportField("ppc-persons", "三 本人の数", "3 Number of persons", .fact("breach.persons"), ppc),
        ReportField("ppc-cause", "四 原因", "4 Cause", .facts(["breach.unlawful_purpose", "vuln.exploited"]), ppc),
        ReportField("ppc-secondary", "五 二次被害とそのおそれの有無及び内容", "5 Secondary damage, or its fear", .person, ppc),
        ReportField("ppc-response", "六 本人への対応の実施状況", "6 Response to the persons", .person, ppc),
        ReportField("ppc-publication", "七 公表の実施状況", "7 Publication", .sharing, ppc),
        ReportField("ppc-prevention", "八 再発防止のための措置", "8 Prevention", .actions, ppc),
        ReportField("ppc-other", "九 その他参考となる事項", "9 Other", .person, ppc),
    ]

    /// What an institution needs to report to MHLW and others.
    static let supportPack = ReportForm(
        to: ["institutions"],
        caution: Wording(
            ja: "厚生労働省への報告に決まった様式は確認できていません。期限は医療機関のものです。",
            en: "No fixed form of the report to MHLW was seen. The deadline is the institution's."),
        [
            ReportBlock(
                "1 機器", "1 Device", pack,
                [
                    ReportField("product", "販売名・一般的名称・クラス", "Name, generic name, class", .productIdentity),
                    ReportField("approval", "承認・認証・届出番号", "Approval number", .approvalNumbers), ReportField("udi", "UDI-DI", "UDI-DI", .udi),
                    ReportField("version", "ソフトウェアの版", "Software version", .releases),
                    ReportField("serial", "製造番号", "Serials at the institution"),
                    ReportField("network", "ネットワーク上の位置", "Place in the network"),
                ]),
            ReportBlock(
                "2 事象", "2 Event", pack,
                [
                    ReportField("event", "事象", "Event", .event), ReportField("timeline", "経過(日本時間)", "Timeline (Japan's time)", .timeline),
                    ReportField("first-sign", "最初の兆候", "First sign", .moment("t.institution_suspects")),
                    ReportField("request", "情報提供の求めを受けた時", "When information was asked for", .moment("t.request_received")),
                    ReportField("misuse", "悪用の型A〜E", "Misuse A to E", .misuse, ReportBasis("手引書第2版 6.5", .guidance, .primary)),
                ]),
            ReportBlock(
                "3 影響", "3 Effect", pack,
                [
                    ReportField("patient-safety", "診断・治療への影響", "Effect on diagnosis and treatment", .facts(["event.outcome", "event.could_cause"])),
                    ReportField("interim-care", "当面の臨床上の対応", "Interim clinical measure"),
                    ReportField(
                        "data", "データの項目・人数・状態(持出しか暗号化のみか)", "Data: items, persons, state (taken out or only encrypted)",
                        .facts(["breach.happened", "breach.special_care", "breach.persons"])),
                    ReportField("vulnerabilities", "脆弱性", "Vulnerabilities", .vulnerabilities),
                    ReportField("components", "影響を受ける部品", "Affected components", .components),
                    ReportField("analyses", "当社の判断", "Our judgement", .analyses),
                ]),
            ReportBlock(
                "4 証拠と対策", "4 Evidence and measures", pack,
                [
                    ReportField("evidence", "保全した記録(ハッシュ、保管者)", "Evidence kept (hash, holder)", .files),
                    ReportField("indicators", "侵害の指標(IOC)", "Indicators of compromise"),
                    ReportField("measures", "実施した対策と補完的コントロール", "Measures taken and compensating controls", .actions),
                    ReportField("planned", "予定する対策と修正版", "Planned measures and fixed versions", .fixes),
                ]),
            ReportBlock("5 個人情報保護委員会への9項目", "5 The nine items for the PPC", ppc, nine),
            ReportBlock(
                "6 連絡", "6 Contact", pack,
                [
                    ReportField("contact", "連絡先", "Contact", .owner), ReportField("next-update", "次の連絡の予定", "Next update"),
                    ReportField("sharing", "取扱い(TLP)", "Handling (TLP)", .sharing), ReportField("case", "案件番号", "Our reference", .caseNumber),
                ]),
        ])

    /// The nine items alone.
    static let breachItems = ReportForm(
        to: ["ppc", "principal"],
        caution: Wording(
            ja: "報告するのは個人情報取扱事業者です。委託先としての通知は委託元へ行います(3〜5日の目安は解説による)。",
            en: "The operator of the data reports. As a processor one notifies the principal (3 to 5 days, by an account of the guideline)."),
        [
            ReportBlock(
                "報告者", "Who reports", ppc,
                [
                    ReportField("operator", "事業者", "Operator", .maker), ReportField("aware-day", "知った日", "Day of learning", .day("t.aware")),
                    ReportField("principal", "委託元", "Principal"), ReportField("contact", "連絡先", "Contact", .owner),
                ]), ReportBlock("9項目", "The nine items", ppc, nine),
        ])

    private static let partnership = ReportBasis("情報セキュリティ早期警戒パートナーシップ 届出様式", .guidance, .memoryMedium)

    /// The hand-over of an own product's vulnerability to IPA and JPCERT/CC.
    static let ipaVendor = ReportForm(
        to: ["ipa", "jpcert"],
        caution: Wording(
            ja: "件名は「ソフトウエア製品開発者による脆弱性関連情報の届出」。欄は記憶によるもので、IPAの様式と照合が必要です。PGPでの暗号化が勧められています。",
            en: "The fields are from memory: compare with IPA's form before sending. Encryption with PGP is advised."),
        [
            ReportBlock(
                "1 届出者", "1 Reporter", partnership,
                [
                    ReportField("reporter", "製品開発者", "Developer", .maker), ReportField("contact", "氏名・所属・連絡先", "Name, post, contact", .owner),
                    ReportField("address", "住所・電話", "Address, telephone"), ReportField("pgp", "PGP鍵の指紋", "Fingerprint of the PGP key"),
                    ReportField("reference", "当社の参照番号", "Our reference", .caseNumber),
                ]),
            ReportBlock(
                "2 製品", "2 Product", partnership,
                [
                    ReportField("product", "製品名", "Product", .products), ReportField("affected", "影響を受けるバージョン", "Affected versions", .releases),
                    ReportField("not-affected", "影響を受けないバージョン", "Versions not affected"),
                    ReportField("setting", "設定・条件", "Settings, conditions"),
                ]),
            ReportBlock(
                "3 脆弱性", "3 Vulnerability", partnership,
                [
                    ReportField("origin", "入手方法", "How it was found", .timeline), ReportField("description", "内容", "Description", .event),
                    ReportField("type", "種類(CWE)", "Type (CWE)"), ReportField("steps", "再現手順", "Steps to reproduce"),
                    ReportField("frequency", "再現の状況(常に・時々・まれに)", "How often (always, sometimes, rarely)"),
                    ReportField("threat", "発生しうる脅威", "Possible threat", .facts(["event.could_cause", "vuln.risk"])),
                    ReportField("ids", "脆弱性の番号とCVSS", "Ids and CVSS", .vulnerabilities),
                    ReportField("exploited", "悪用の状況", "Exploitation", .fact("vuln.exploited")),
                    ReportField("other-products", "他の開発者の製品への影響", "Products of other developers", .fact("vuln.affects_others")),
                ]),
            ReportBlock(
                "4 対策と公表", "4 Remedy and publication", partnership,
                [
                    ReportField("fix", "修正版", "Fixed version", .fixes), ReportField("patch-address", "パッチのURL", "Address of the patch"),
                    ReportField("workaround", "回避策", "Workaround", .actions), ReportField("advisory", "自社アドバイザリのURL", "Address of our advisory"),
                    ReportField("publication", "公表(予定)日と取り決め", "Day of publication, agreements", .sharing),
                    ReportField("jvn-day", "JVN公表希望日", "Wished day on JVN"), ReportField("cve", "CVE採番の希望", "Whether a CVE ID is asked for"),
                    ReportField("credit", "謝辞", "Credit"), ReportField("elsewhere", "IPA以外への届出", "Reports to others"),
                ]),
        ])

    private static let list = ReportBasis("手引書第2版 6.5 (p20); jpcert.or.jp/vh/regist.html", .desirable, .primary)

    /// What is kept of the registration in the list of product developers.
    static let developerList = ReportForm(
        to: ["jpcert"],
        [
            ReportBlock(
                "1 登録", "1 Registration", list,
                [
                    ReportField("developer", "製品開発者", "Developer", .maker),
                    ReportField("type", "登録の種類(一般・個別)", "Type (general, individual)"),
                    ReportField("registered-on", "登録日", "Registered on"), ReportField("terms", "登録規約の版", "Version of the terms"),
                    ReportField("confirmed-on", "最後に確認した日", "Last confirmed on"),
                ]),
            ReportBlock(
                "2 窓口", "2 Window", list,
                [
                    ReportField("window", "窓口(氏名・部署・メール・電話)", "Contact window (name, department, mail, telephone)"),
                    ReportField("responsible", "責任者", "Responsible person"),
                    ReportField("pgp", "PGP公開鍵の指紋", "Fingerprint of the PGP key"), ReportField("pgp-expires", "PGP鍵の有効期限", "Expiry of the PGP key"),
                ]),
            ReportBlock(
                "3 製品と技術", "3 Products and technology", list,
                [
                    ReportField("products", "製品", "Products", .products),
                    ReportField("keywords", "技術キーワード", "Technology keywords", .components),
                ]),
        ])
}
