import ArgumentParser
import Diagnostics
import Duties
import PSIRT
import Registry

/// `mimamori triage confirm`.
struct TriageConfirmCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "confirm", abstract: Speech.say("引き継いだ判断が今も成り立つことを記録します(理由が必要)", "Confirm an inherited judgement (with a reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("該当の番号", "number of the finding")))
    var finding: Int

    @Option(help: ArgumentHelp(Speech.say("再評価日", "day by which to look again"), valueName: "YYYY-MM-DD"))
    var reviewBy: CalendarDay?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let analysis = try await registry.perform(ConfirmAnalysis(finding, reviewBy: reviewBy), as: principal, reason: reason.reason)
        print("#\(finding): \(analysis.analysis.status.wording[Speech.language])  \(analysis.verdict.title[Speech.language])")
    }
}
