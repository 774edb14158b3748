extension GateItem {
    /// What opens a stage, in the order of work.
    public static func items(for stage: DeviceStage) -> [GateItem] { table.filter { $0.stage == stage } }

    /// All items.
    public static let table: [GateItem] = support + limitedSupport + endOfSupport

    private static let support: [GateItem] = [
        GateItem(
            "plan-approved", .support, .decision, .r031, isReckoned: true, ja: "EOLとEOSを設計開発時に定め、別の人が承認した",
            en: "EOL and EOS fixed at design and approved by another person"),
        GateItem(
            "plan-inputs", .support, .decision, .r032, isReckoned: true, ja: "部品供給、サードパーティのソフトウェア、開発環境のライフサイクルを根拠にした",
            en: "based on supply of parts, third-party software and the development environment"),
        GateItem(
            "collisions-settled", .support, .decision, .r030, isReckoned: true, ja: "機器より先に終わるものに、更新や切替えの計画がある",
            en: "what ends before the device has a plan for update or replacement"),
        GateItem(
            "supplier-ends-known", .support, .record, .r036, isReckoned: true, ja: "供給されるもののEOL・EOSが分かっている",
            en: "the ends of what is supplied are known"),
        GateItem("plan-disclosed", .support, .document, .r029, ja: "製品寿命の計画と手順を顧客向け文書で開示する", en: "product life disclosed in the customer documents"),
        GateItem(
            "supplier-failure", .support, .decision, .r033, ja: "供給者の突然の終了を含め、EOSより後までの対策を決めた",
            en: "measures past EOS, a vendor's sudden end included"),
        GateItem(
            "substitution-plan", .support, .document, .r034, ja: "サードパーティの部品と開発ツールの世代管理・代替の計画がある",
            en: "plan for generations or substitutes of third-party parts and tools"),
        GateItem(
            "coverage-measured", .support, .record, .r035, ja: "既知の脆弱性への対応状況を数値で記録した", en: "coverage of known vulnerabilities recorded in figures"),
        GateItem(
            "release-package", .support, .document, .r054, isReckoned: true, ja: "販売開始時に渡す6点がそろっている(表2)",
            en: "the six items of Table 2 at the release are on hand"),
    ]

    private static let limitedSupport: [GateItem] = [
        GateItem(
            "eol-process", .limitedSupport, .record, .r062, isReckoned: true, ja: "EOLの正式な手続を行い、記録した",
            en: "EOL carried out as a formal process, and recorded"),
        GateItem("eol-told", .limitedSupport, .notice, .r055, isReckoned: true, ja: "EOLを全員に伝えた", en: "all customers told of EOL"),
        GateItem("eos-told", .limitedSupport, .notice, .r057, isReckoned: true, ja: "EOSをEOLまでに全員に伝えた", en: "all customers told of EOS by EOL"),
        GateItem(
            "eol-package", .limitedSupport, .document, .r060, isReckoned: true, ja: "EOL時に渡す3点がそろっている(表2)",
            en: "the three items of Table 2 at EOL are on hand"),
        GateItem("status-page-eol", .limitedSupport, .document, .r068, ja: "公開のサポート状況ページを更新した", en: "public status page updated"),
    ]

    private static let endOfSupport: [GateItem] = [
        GateItem("eos-decided", .endOfSupport, .record, .r031, isReckoned: true, ja: "サポート終了を決定し、記録した", en: "end of support decided and recorded"),
        GateItem(
            "lead-time", .endOfSupport, .decision, .r059, isReckoned: true, ja: "EOSの通知からEOSまでに十分な期間がある",
            en: "time enough between the notice of EOS and EOS"),
        GateItem(
            "security-state", .endOfSupport, .notice, .r063, isReckoned: true, ja: "EOS時点のセキュリティ状態を伝えた",
            en: "customers told of the security state at EOS"),
        GateItem(
            "hand-over", .endOfSupport, .notice, .r064, isReckoned: true, ja: "責任の移転を伝えたことを示せる",
            en: "the transfer of responsibility was announced, with proof"),
        GateItem(
            "eos-package", .endOfSupport, .document, .r061, isReckoned: true, ja: "EOS時に渡す2点がそろっている(表2)",
            en: "the two items of Table 2 at EOS are on hand"),
        GateItem(
            "transfer-begun", .endOfSupport, .notice, .r066, isReckoned: true, ja: "責任の移転をEOSの2〜3年前に始めた",
            en: "transfer of responsibility begun two to three years before EOS"),
        GateItem("status-page-eos", .endOfSupport, .document, .r068, ja: "公開のサポート状況ページを更新した", en: "public status page updated"),
    ]
}
