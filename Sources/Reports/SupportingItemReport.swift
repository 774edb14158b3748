public import Diagnostics
public import Documents
public import Registry

/// The supporting items of a release (管理が必要な支援アイテム; JIS T 2304, 5.1.10), with the end of their own support.
public enum SupportingItemReport {
    /// The list as a document.
    public static func document(
        _ entries: [SupportingItemsOfRelease.Entry], _ release: ReleaseReference, madeAt: String, language: Language
    ) -> Documents.Document {
        let words = Words(language: language)
        return Documents.Document(
            title: words.say("支援アイテム一覧 \(release.text)", "Supporting items: \(release.text)"), language: language,
            metadata: DocumentMetadata(date: words.day(madeAt), referenceNumber: release.text)
        ) {
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("支援アイテム", "Supporting items")), RichText(words.count(entries.count))),
                    Field(
                        RichText(words.say("サポート終了が不明", "Support not known")), RichText(words.count(entries.count { $0.item.supportUntil == nil }))),
                    Field(
                        RichText(words.say("サポートが終了", "Support has ended")),
                        RichText(words.count(entries.count { $0.item.supportUntil.map { $0 < words.dayText(madeAt) } ?? false }))),
                ])
            DocumentTable(
                caption: RichText(words.say("支援アイテム", "Supporting items")),
                columns: [
                    TableColumn(RichText(words.say("コード", "Code")), isRowHeader: true), TableColumn(RichText(words.say("種類", "Kind"))),
                    TableColumn(RichText(words.say("名称", "Name"))), TableColumn(RichText(words.say("版", "Version"))),
                    TableColumn(RichText(words.say("用途", "Purpose")), width: .weight(1)),
                    TableColumn(RichText(words.say("設定", "Settings")), width: .weight(1)),
                    TableColumn(RichText(words.say("妥当性確認", "Validated on"))), TableColumn(RichText(words.say("サポート終了", "Supported until"))),
                    TableColumn(RichText(words.say("根拠", "Source"))),
                ],
                rows: entries.map { entry in
                    TableRow([
                        .plain(entry.item.code), .plain(words.say(entry.item.itemKind.title)), .plain(entry.item.name), .plain(entry.item.version),
                        .plain(entry.use.purpose ?? entry.item.purpose ?? ""), .plain(entry.item.settings ?? ""), words.cell(entry.item.validatedOn),
                        words.cell(entry.item.supportUntil), words.cell(entry.item.supportSource),
                    ])
                })
        }
    }
}
