public import Diagnostics
public import Documents
public import Registry
import SBOM

/// The SOUP list of a release (JIS T 2304, 8.1.2, 5.3.3, 5.3.4, 7.1.3): title, manufacturer, unique designator, requirements, anomaly lists, gaps.
public enum SOUPReport {
    /// The list as a document.
    public static func document(_ answer: ListSOUP.Answer, _ release: ReleaseReference, madeAt: String, language: Language) -> Documents.Document {
        let words = Words(language: language)
        return Documents.Document(
            title: words.say("SOUP一覧 \(release.text)", "SOUP list: \(release.text)"), language: language,
            metadata: DocumentMetadata(
                subject: words.say("JIS T 2304によるSOUPの識別と評価", "Identification and evaluation of SOUP by JIS T 2304"), date: words.day(madeAt),
                referenceNumber: release.text)
        ) {
            if answer.unregisteredCount > 0 {
                Block.warning(
                    RichText(
                        words.say(
                            "SBOMにあってSOUPとして登録されていない部品が \(answer.unregisteredCount) 件あります。",
                            "\(answer.unregisteredCount) components of the SBOM are not registered as SOUP.")))
            }
            table(answer, words)
            if !answer.unregistered.isEmpty {
                Block.heading(.one, RichText(words.say("登録されていない部品", "Components not registered")))
                RichText(answer.unregistered.joined(separator: ", "))
            }
        }
    }

    private static func table(_ answer: ListSOUP.Answer, _ words: Words) -> DocumentTable {
        DocumentTable(
            caption: RichText(words.say("\(answer.entries.count) 件", "\(answer.entries.count) items")),
            columns: [
                TableColumn(RichText(words.say("名称", "Title")), isRowHeader: true), TableColumn(RichText(words.say("製造者", "Manufacturer"))),
                TableColumn(RichText(words.say("識別", "Designator"))), TableColumn(RichText(words.say("使用版", "Versions used"))),
                TableColumn(RichText(words.say("機能・性能要求", "Requirements")), width: .weight(2)),
                TableColumn(RichText(words.say("サポート終了", "Supported until"))),
                TableColumn(RichText(words.say("異常リストの評価", "Anomaly lists")), width: .weight(1)),
                TableColumn(RichText(words.say("不足", "Gaps")), width: .weight(1)),
            ],
            rows: answer.entries.map { entry in
                let item = entry.item
                let needs = [item.functional, item.performance].compactMap(\.self).joined(separator: " / ")
                let reviews = entry.reviews.map { review in
                    let mark = entry.toConfirm.contains(review.id) ? words.say("(要確認)", " (to confirm)") : ""
                    return "\(review.version): \(review.listDate) \(review.conclusion)\(mark)"
                }
                return TableRow([
                    .plain(item.title), words.cell(item.manufacturer), words.cell(item.designator), .plain(entry.versions.joined(separator: ", ")),
                    words.cell(needs.isEmpty ? nil : needs), words.cell(item.supportUntil), .plain(reviews.joined(separator: "; ")),
                    .plain(entry.gaps.map { words.say($0.wording) }.joined(separator: " ")),
                ])
            })
    }
}
