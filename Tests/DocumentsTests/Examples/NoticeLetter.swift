import Diagnostics
import Documents

/// A letter to a hospital on the end of support, and a form with numbered boxes: our own words, invented facts.
enum NoticeLetter {
    static func japanese(number: Int = 1) -> Document {
        Document(
            title: "サポート終了(EOS)のお知らせ",
            metadata: DocumentMetadata(
                subject: "Miru-ECG 2系のサポート終了", author: "カスタマーサポート部", date: DocumentDate(year: 2026, month: 11, day: 27),
                referenceNumber: "EOS-2026-\(1_000 + number)"),
            layout: .letter(
                LetterHead(
                    recipient: ["医療法人みほん会 みほん病院\(number)", "医療情報部 御中"], sender: ["見本医療機器株式会社", "カスタマーサポート部", "東京都千代田区見本町1-2-3"]))
        ) {
            RichText("平素より弊社製品をご利用いただき、誠にありがとうございます。")
            RichText("貴院に納入した下記の製品について、サポートを終了する日が決まりましたのでお知らせいたします。終了日を過ぎると、脆弱性への対応を含むすべての支援が受けられなくなります。")
            FieldList(
                .boxed,
                [
                    Field("製品", "Miru-ECG 2系(2.0から2.9まで)", number: "①"), Field("製造番号", known: nil, number: "②"),
                    Field("限定的サポートの開始日(EOL)", "2027年3月31日", number: "③"), Field("サポート終了日(EOS)", .bold("2028年3月31日"), number: "④"),
                    Field("終了の理由", "基盤となるOSの保守が終わるため", number: "⑤"),
                ])
            Block.heading(.one, "お願いしたいこと")
            Block.bullets(["EOSまでに後継のMiru-ECG 3系への更新をご検討ください。", "更新までの間は、別紙の補完的対策を行ってください。", "ご不明な点は、下記までお問い合わせください。"])
            Block.note("後継製品のSBOMと情報セキュリティ開示書は、お求めに応じてお渡しします。", title: "ご提供できる資料")
            RichText("お問い合わせ: ") + .link("support@example.com", to: "mailto:support@example.com")
            Block.paragraph("以上", alignment: .end)
        }
    }

    static let english = Document(
        title: "End of support of Miru-ECG 2", language: .english,
        metadata: DocumentMetadata(
            author: "Customer support", date: DocumentDate(year: 2026, month: 11, day: 27), referenceNumber: "EOS-2026-1001"),
        layout: .letter(LetterHead(recipient: ["Sample Hospital", "Medical Informatics"], sender: ["Sample Devices Ltd", "Customer support"]))
    ) {
        RichText("Dear customer,")
        RichText(
            "support of the product below ends on the date given. After that day no help of any kind is available, updates against vulnerabilities included."
        )
        FieldList(
            .boxed,
            [
                Field("Product", "Miru-ECG 2 (2.0 to 2.9)", number: "1"), Field("Serial number", known: nil, number: "2"),
                Field("End of support", .bold("31 March 2028"), number: "3"),
            ])
        Block.heading(.one, "What we ask of you")
        Block.numbered(["Plan the move to Miru-ECG 3 before that day.", "Until then, take the compensating measures of the annex."])
        Block.approvals([Approval(role: "For Sample Devices Ltd", name: "A. Suzuki", date: DocumentDate(year: 2026, month: 11, day: 27))])
    }
}
