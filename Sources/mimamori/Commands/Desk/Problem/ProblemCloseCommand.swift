import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem close`.
struct ProblemCloseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "close", abstract: Speech.say("問題報告を完了します", "Close a problem report"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let problem = try await registry.perform(CloseProblem(number), as: principal, reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
