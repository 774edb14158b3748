import Diagnostics
import Documents

/// A configuration status report as a registry would write it: our own words, an invented product.
enum StatusReport {
    /// - Parameter parts: how many components the table has.
    static func japanese(parts: Int = 120) -> Document {
        Document(
            title: "構成状態報告書 心電図解析ソフトウェア Miru-ECG 3.2.0",
            metadata: DocumentMetadata(
                subject: "リリース3.2.0のソフトウェア部品、支援アイテム、変更の状態", author: "品質保証部 構成管理担当",
                date: DocumentDate(year: 2026, month: 11, day: 20), referenceNumber: "CSR-2026-0042", mark: .own("社外秘"))
        ) {
            Block.heading(.one, "概要")
            RichText("本書は、リリース3.2.0のベースライン ") + .code("BL-3.2.0-20261118")
                + "について、構成アイテムの一覧と状態を示します。ベースラインの承認後に生じた変更は、変更記録の章にまとめました。前版からの差分は"
                + .bold("追加4件、更新11件、削除1件") + "です。関連する手順は" + .link("構成管理手順書", to: "https://example.com/sop/cm-001") + "をご覧ください。"
            FieldList(
                .plain,
                [
                    Field("販売名", "Miru-ECG 心電図解析ソフトウェア"), Field("一般的名称", "（例示）心電図解析用プログラム"),
                    Field("UDI-DI", known: nil), Field("サポート終了日(EOS)", "2033年3月31日"),
                ])
            Block.warning("部品2件のライフサイクル日程が公表されていません。次回の見直しまでに供給元へ確認してください。")
            Block.heading(.one, "ソフトウェア部品")
            componentTable(parts)
            Block.heading(.one, "ライフサイクル")
            timeline
            Block.heading(.one, "変更の記録")
            Block.heading(.two, "承認された変更")
            Block.numbered([
                "CR-118 暗号ライブラリの更新。影響分析と回帰試験を終えた。",
                ListItem("CR-121 波形表示の改善", lists: [ItemList(.bulleted, ["画面設計の変更", "取扱説明書の改訂(第7版)"])]), "CR-125 ログの保存期間を1年に延長。",
            ])
            Block.heading(.two, "残された課題")
            RichText("問題報告 PR-77 は調査中です。結論が出るまで、該当機能の利用条件は変わりません。")
            Block.heading(.one, "承認")
            Block.approvals([
                Approval(role: "作成", name: "構成管理担当 山田", date: DocumentDate(year: 2026, month: 11, day: 20), meaning: "一覧がベースラインと一致することを確認した"),
                Approval(role: "確認", name: "開発責任者 佐藤", date: DocumentDate(year: 2026, month: 11, day: 24), meaning: "技術的内容を確認した"),
                Approval(role: "承認", meaning: "本書を正式な記録として承認する"),
            ])
        }
    }

    static func english(parts: Int = 24) -> Document {
        Document(
            title: "Configuration status report: Miru-ECG 3.2.0", language: .english,
            metadata: DocumentMetadata(
                subject: "State of the software items of release 3.2.0", author: "Quality Assurance, configuration management",
                date: DocumentDate(year: 2026, month: 11, day: 20), referenceNumber: "CSR-2026-0042", mark: .tlpAmber)
        ) {
            Block.heading(.one, "Summary")
            RichText("This report lists the configuration items of baseline ") + .code("BL-3.2.0-20261118")
                + " and their state. Since the last release "
                + .bold("four items were added, eleven updated and one removed") + ". The procedure is "
                + .link("CM-001", to: "https://example.com/sop/cm-001")
                + "."
            FieldList(.plain, [Field("Product", "Miru-ECG"), Field("UDI-DI", known: nil), Field("End of support", "31 March 2033")])
            Block.note("Dates of two components are not published. Ask their suppliers before the next review.")
            Block.heading(.one, "Software items")
            DocumentTable(
                caption: "Components of the release",
                columns: [
                    TableColumn("No.", alignment: .end), TableColumn("Component", isRowHeader: true), "Version", "Origin",
                    TableColumn("Purpose", width: .weight(1)),
                ],
                rows: (1...max(1, parts)).map { number in
                    [
                        "\(number)", "lib-sample-\(number)", "1.\(number % 7).\(number % 4)", number % 3 == 0 ? "commercial" : "open source",
                        "Reads and checks recordings of type \(number % 5).",
                    ]
                })
            Block.heading(.one, "Approval")
            Block.approvals([
                Approval(
                    role: "Prepared by", name: "T. Yamada", date: DocumentDate(year: 2026, month: 11, day: 20),
                    meaning: "The list agrees with the baseline"),
                Approval(role: "Approved by", meaning: "Released as a record"),
            ])
        }
    }

    private static func componentTable(_ parts: Int) -> DocumentTable {
        let origins = ["自製", "オープンソース", "市販"]
        let purposes = [
            "波形の読込みと前処理", "記録ファイルの検査。形式の誤りを見つけ、利用者に示す。長い記録では進み具合も示す。", "通信の暗号化", "画面の描画", "測定値の保存と検索、バックアップの作成",
        ]
        let groups = origins.enumerated().map { place, origin in
            RowGroup(
                RichText(origin + "の部品"),
                rows: (0..<(parts / 3)).map { number in
                    let index = place * 100 + number + 1
                    return TableRow([
                        "\(index)", .plain(["miru-core", "libwave", "openssl", "sqlite", "qt-base"][number % 5] + "-\(index)"),
                        "\(1 + number % 4).\(number % 10).\(number % 3)",
                        .plain(purposes[number % 5]), TableCell(number % 7 == 3 ? .leftOpen : "20\(27 + number % 7)-03-31"),
                        number % 11 == 5 ? "要確認" : "管理中",
                    ])
                })
        }
        return DocumentTable(
            caption: "リリース3.2.0のソフトウェア部品",
            columns: [
                TableColumn("番号", alignment: .end), TableColumn("部品名", isRowHeader: true), "版", TableColumn("用途", width: .weight(1)), "サポート終了", "状態",
            ], groups: groups)
    }

    private static var timeline: Drawing {
        Drawing(
            width: 480, height: 92, alternative: "2026年11月に出荷開始、2030年3月末にEOL、2033年3月末にEOS。EOLからEOSまでは限定的サポート。", caption: "図1 製品とサポートの期間",
            shapes: [
                .bar(x: 60, y: 26, width: 200, height: 16, color: .accent), .bar(x: 260, y: 26, width: 150, height: 16, color: .warning),
                .text(x: 160, y: 38, "サポート", size: 8, color: .ground, anchor: .center),
                .text(x: 335, y: 38, "限定的サポート", size: 8, color: .ground, anchor: .center),
                .line(x1: 60, y1: 60, x2: 440, y2: 60, color: .muted), .line(x1: 260, y1: 16, x2: 260, y2: 64, color: .ink, isDashed: true),
                .line(x1: 410, y1: 16, x2: 410, y2: 64, color: .danger, isDashed: true),
                .text(x: 60, y: 74, "2026-11 出荷", color: .muted, anchor: .start),
                .text(x: 260, y: 74, "2030-03-31 EOL", anchor: .center), .text(x: 410, y: 74, "2033-03-31 EOS", color: .danger, anchor: .center),
            ])
    }
}
