import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori triage review`.
struct TriageReviewCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "review", abstract: Speech.say("判断を確認します(分析した人以外)", "Review a judgement (not by its author)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("該当の番号", "number of the finding")))
    var finding: Int

    @Flag(help: ArgumentHelp(Speech.say("差し戻します(--comment が必要)", "send it back (needs --comment)")))
    var sendBack = false

    @Option(help: ArgumentHelp(Speech.say("意見", "comment")))
    var comment: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let analysis = try await registry.perform(
            ReviewAnalysis(finding, agrees: !sendBack, comment: comment), as: principal, reason: reason.reason)
        print("#\(finding): \(analysis.analysis.status.wording[Speech.language])  \(analysis.verdict.title[Speech.language])")
    }
}
