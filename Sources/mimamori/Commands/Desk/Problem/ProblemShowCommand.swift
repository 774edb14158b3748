import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem show`.
struct ProblemShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("問題報告の全体", "One problem report, whole"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowProblem(number), as: principal)
        let problem = shown.problem
        var listing = Listing(
            "problem",
            [
                .init("number", "番号", "Number"), .init("product", "製品", "Product"), .init("release", "リリース", "Release"),
                .init("state", "状態", "State"),
                .init("kind", "種類", "Kind"), .init("severity", "重大さ", "Severity"), .init("origin", "報告元", "From"), .init("title", "件名", "Title"),
                .init("description", "内容", "Description"), .init("investigation", "調査", "Investigation"), .init("cause", "原因", "Cause"),
                .init("safetyRelevance", "安全性への影響", "Safety-relevant"), .init("conclusion", "結論", "Conclusion"),
                .init("noAction", "対応しない理由", "No action"),
                .init("advised", "通知", "Advised"), .init("author", "報告者", "Reported by"), .init("openedAt", "報告", "Reported"),
                .init("closedAt", "完了", "Closed"),
                .init("links", "関連", "Links"), .init("signatures", "署名", "Signatures"), .init("possible", "次にできること", "Possible now"),
            ])
        listing.add([
            .text(problem.number), .text(shown.product), .text(shown.release), .word(problem.state.rawValue, problem.state.title[Speech.language]),
            .word(problem.problemKind.rawValue, problem.problemKind.title[Speech.language]),
            .word(problem.severity.rawValue, problem.severity.title[Speech.language]),
            .word(problem.origin.rawValue, problem.origin.title[Speech.language]),
            .text(problem.title), .text(problem.description), .text(problem.investigation), .maybe(problem.cause?.rawValue, problem.cause?.title),
            .word(problem.safetyRelevance.rawValue, problem.safetyRelevance.title[Speech.language]), .text(problem.conclusion),
            .text(problem.noAction),
            .text(problem.advised), .text(shown.author), .text(problem.openedAt), .text(problem.closedAt),
            .text(shown.links.map { "\($0.role.title[Speech.language]): \($0.kind.title[Speech.language]) \($0.label)" }.joined(separator: "\n")),
            .text(shown.signatures.map(SignatureLine.text).joined(separator: "\n")),
            .text(shown.possible.map { $0.title[Speech.language] }.joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
