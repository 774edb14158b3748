import ArgumentParser
import Registry

/// `mimamori problem trends`.
struct ProblemTrendsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "trends", abstract: Speech.say("問題報告の傾向(JIS T 2304 9.6)", "Trends of problem reports (JIS T 2304, 9.6)"))
    }

    @Option(help: ArgumentHelp(Speech.say("まとめ方", "grouped by"), valueName: "month|product|cause|component"))
    var by: ProblemTrends.Grouping = .month

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("この日から", "from this day"), valueName: "yyyy-mm-dd"))
    var from: String?

    @Option(help: ArgumentHelp(Speech.say("この日まで", "to this day"), valueName: "yyyy-mm-dd"))
    var to: String?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "problem-trends",
            [
                .init("group", "区分", "GROUP"), .init("reported", "報告", "REPORTED"), .init("open", "未完了", "OPEN"), .init("closed", "完了", "CLOSED"),
                .init("safetyRelevant", "安全", "SAFETY"), .init("meanAgeInDays", "平均日数", "MEAN DAYS"),
            ])
        for row in try await registry.ask(ProblemTrends(by: by, product: product, from: from, to: to), as: principal) {
            listing.add([
                .text(row.group), .number(row.reported), .number(row.open), .number(row.closed), .number(row.safetyRelevant),
                .tenths(Int((row.meanAgeInDays * 10).rounded())),
            ])
        }
        listing.show(format.format)
    }
}
