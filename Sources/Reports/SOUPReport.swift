public import Diagnostics
public import Documents
public import Registry
import SBOM

/// The SOUP list of a release (JIS T 2304, 8.1.2, 5.3.3, 5.3.4, 7.1.3): title, manufacturer, unique designator, requirements, anomaly lists, gaps.
public struct SOUPReport: Sendable {
    private let release: ReleaseReference
    private var entries: [ListSOUP.Entry] = []
    private let unregistered: [ListUnregisteredSOUP.Entry]
    private let unregisteredCount: Int

    /// Most names of components that are not registered; how many there are in all is said.
    private static let mostNames = 200

    /// What the register says about a release.
    public init(of release: ReleaseReference, _ registry: Registry, as principal: Principal) async throws {
        self.release = release
        unregistered = try await registry.ask(ListUnregisteredSOUP(release, limit: Self.mostNames), as: principal)
        unregisteredCount = try await registry.ask(CountUnregisteredSOUP(release), as: principal)
        var entries: [ListSOUP.Entry] = []
        try await registry.forEach(ListSOUP(release), as: principal) { entries.append($0) }
        self.entries = entries
    }

    /// The list as a document.
    public func document(madeAt: String, language: Language) -> Documents.Document {
        let words = Words(language: language)
        return Documents.Document(
            title: words.say("SOUP一覧 \(release.text)", "SOUP list: \(release.text)"), language: language,
            metadata: DocumentMetadata(
                subject: words.say("JIS T 2304によるSOUPの識別と評価", "Identification and evaluation of SOUP by JIS T 2304"), date: words.day(madeAt),
                referenceNumber: release.text)
        ) {
            if unregisteredCount > 0 {
                Block.warning(
                    RichText(
                        words.say(
                            "SBOMにあってSOUPとして登録されていない部品が \(unregisteredCount) 件あります。",
                            "\(unregisteredCount) components of the SBOM are not registered as SOUP.")))
            }
            FieldList(
                .plain,
                [
                    Field(RichText(words.say("SOUPとして登録した部品", "Registered as SOUP")), RichText(words.count(entries.count))),
                    Field(
                        RichText(words.say("うち不足のあるもの", "With something missing")), RichText(words.count(entries.count { !$0.gaps.isEmpty }))),
                    Field(RichText(words.say("登録していない部品", "Components not registered")), RichText(words.count(unregisteredCount))),
                ])
            table(words)
            if !unregistered.isEmpty {
                Block.heading(.one, RichText(words.say("登録されていない部品", "Components not registered")))
                RichText(names(words))
            }
        }
    }

    private func names(_ words: Words) -> String {
        let names = unregistered.map(\.title).joined(separator: ", ")
        let more = unregisteredCount - unregistered.count
        return more > 0 ? names + words.say("、ほか \(more) 件", ", and \(more) more") : names
    }

    private func table(_ words: Words) -> DocumentTable {
        DocumentTable(
            caption: RichText("SOUP"),
            columns: [
                TableColumn(RichText(words.say("名称", "Title")), isRowHeader: true), TableColumn(RichText(words.say("製造者", "Manufacturer"))),
                TableColumn(RichText(words.say("識別", "Designator"))), TableColumn(RichText(words.say("使用版", "Versions used"))),
                TableColumn(RichText(words.say("要求事項", "Requirements")), width: .weight(1)),
                TableColumn(RichText(words.say("サポート", "Support"))),
                TableColumn(RichText(words.say("異常リストの評価", "Anomaly lists")), width: .weight(1)),
                TableColumn(RichText(words.say("不足", "Gaps")), width: .weight(1)),
            ],
            rows: entries.map { entry in
                let item = entry.item
                return TableRow([
                    .plain(item.title), words.cell(item.manufacturer), words.cell(item.designator), .plain(entry.versions.joined(separator: ", ")),
                    words.cell(lines: requirements(item, words)),
                    words.cell(lines: [item.supportLevel.map { words.say($0.title) }, item.supportUntil.map { words.say("\($0) まで", "until \($0)") }]
                    ),
                    .plain(entry.reviews.map { self.review($0, of: entry, words) }.joined(separator: "\n")),
                    .plain(entry.gaps.map { words.say($0.wording) }.joined(separator: "\n")),
                ])
            })
    }

    private func requirements(_ item: SOUPItem, _ words: Words) -> [String?] {
        [
            item.functional.map { words.say("機能: ", "Function: ") + $0 }, item.performance.map { words.say("性能: ", "Performance: ") + $0 },
            item.platform.map { words.say("必要なもの: ", "Needs: ") + $0 },
        ]
    }

    private func review(_ review: AnomalyReview, of entry: ListSOUP.Entry, _ words: Words) -> String {
        let danger = review.isHazardous ? words.say("(危険状態につながりうる)", " (may lead to a hazardous situation)") : ""
        let mark = entry.toConfirm.contains(review.id) ? words.say("(要確認)", " (to confirm)") : ""
        return "\(review.version): \(review.listDate) \(review.conclusion)\(danger)\(mark)"
    }
}
