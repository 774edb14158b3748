import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle source list`.
struct LifecycleSourceListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: Speech.say(
                "製品が依存するものと、情報源のどれに当たりうるか、その理由", "What a product relies on, which product of a source may be meant, and why"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(ShowSources(product), as: principal)
        var listing = Listing(
            "life-cycle-sources",
            [
                .init("resource", "対象", "RESOURCE"), .init("origin", "情報源", "SOURCE"), .init("product", "情報源の製品", "ITS PRODUCT"),
                .init("series", "系列", "SERIES"), .init("evidence", "対応の理由", "WHY"), .init("counts", "計画に使う", "COUNTS"),
                .init("confidence", "確かさ", "CONFIDENCE"), .init("dates", "情報源の用語と日付", "WORDS AND DATES"), .init("read", "読んだ日", "READ"),
                .init("reference", "出典", "REFERENCE"),
            ])
        for entry in answer.entries {
            for shown in entry.candidates {
                let candidate = shown.candidate
                listing.add([
                    .text(entry.resource), .word(candidate.product.origin.rawValue, candidate.product.origin.wording[Speech.language]),
                    .text(candidate.product.product), .text(candidate.cycle.map { candidate.product.cycles[$0].name }),
                    .word(
                        candidate.evidence.map(\.rawValue).joined(separator: " "),
                        candidate.evidence.map { $0.wording[Speech.language] }.joined(separator: Speech.say("、", "; "))),
                    .flag(candidate.isUsable), .word(candidate.confidence.rawValue, candidate.confidence.wording[Speech.language]),
                    .text(shown.terms.map(Self.words).joined(separator: "\n")), .text("\(shown.read)"), .text(candidate.product.reference),
                ])
            }
            for (mapping, person) in entry.decisions where !mapping.isSame {
                listing.add([
                    .text(entry.resource), .word(mapping.origin.rawValue, mapping.origin.wording[Speech.language]), .text(mapping.product),
                    .text(nil),
                    .word(
                        "rejected",
                        Speech.say(
                            "別のもの(\(person)、\(mapping.decidedOn)): \(mapping.reason)",
                            "another thing (\(person), \(mapping.decidedOn)): \(mapping.reason)")),
                    .flag(false), .text(nil), .text(nil), .text(mapping.decidedOn), .text(nil),
                ])
            }
        }
        listing.show(format.format)
        guard format.format == .table else { return }
        print(
            answer.isTaken
                ? Speech.say("どの情報源にも見つからないもの: \(answer.without)件", "found in no source: \(answer.without)")
                : Speech.say(
                    "まだ何も取り込んでいません: mimamori lifecycle source take \(product) --catalog FILE",
                    "nothing was taken yet: mimamori lifecycle source take \(product) --catalog FILE"))
    }

    /// `eol 2026-12-31 = end of security fixes (to confirm)`.
    private static func words(_ term: ShowSources.Term) -> String {
        guard term.isKnown else { return "\(term.field) \(term.value) = " + Speech.say("意味が未対応", "no meaning yet") }
        guard let meaning = term.meaning else { return "\(term.field) \(term.value)" }
        let state = term.isConfirmed ? Speech.say("確認済み", "confirmed") : Speech.say("要確認", "to confirm")
        return "\(term.field) \(term.value) = \(meaning.wording[Speech.language]) (\(state))"
    }
}
