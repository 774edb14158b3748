import ArgumentParser
import Diagnostics
import Duties
import Registry

/// `mimamori problem list`.
struct ProblemListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("問題報告の一覧", "All problem reports"))
    }

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "problems",
            [
                .init("number", "番号", "NUMBER"), .init("state", "状態", "STATE"), .init("kind", "種類", "KIND"), .init("severity", "重大さ", "SEVERITY"),
                .init("cause", "原因", "CAUSE"), .init("title", "件名", "TITLE"), .init("openedAt", "報告", "REPORTED"), .init("closedAt", "完了", "CLOSED"),
            ])
        try await registry.forEach(ListProblems(product: product), as: principal) { problem in
            listing.add([
                .text(problem.number), .word(problem.state.rawValue, problem.state.title[Speech.language]),
                .word(problem.problemKind.rawValue, problem.problemKind.title[Speech.language]),
                .word(problem.severity.rawValue, problem.severity.title[Speech.language]),
                .word(problem.cause?.rawValue ?? "unknown", problem.cause?.title[Speech.language] ?? ""), .text(problem.title),
                .text(Zone.tokyo.dayText(of: problem.openedAt)), .text(problem.closedAt.map(Zone.tokyo.dayText)),
            ])
        }
        listing.show(format.format)
    }
}
