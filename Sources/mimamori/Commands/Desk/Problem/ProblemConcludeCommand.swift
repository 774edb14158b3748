import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem conclude`.
struct ProblemConcludeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "conclude", abstract: Speech.say("調査の結論を記録します", "Record what the investigation found"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("調査の内容", "investigation")))
    var investigation: String

    @Option(
        help: ArgumentHelp(
            Speech.say("原因", "cause"), valueName: "requirements|design|implementation|third-party|environment|hardware|configuration|use|not-found"))
    var cause: ProblemCause

    @Option(help: ArgumentHelp(Speech.say("安全性への関わり", "relevance to safety")))
    var safety: SafetyRelevance

    @Option(help: ArgumentHelp(Speech.say("結論", "conclusion")))
    var conclusion: String

    @Option(help: ArgumentHelp(Speech.say("処置しない理由", "why nothing is changed")))
    var noAction: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let problem = try await registry.perform(
            ConcludeProblem(
                number, investigation: investigation, cause: cause, safetyRelevance: safety, conclusion: conclusion, noAction: noAction),
            as: principal,
            reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
