import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem advise`.
struct ProblemAdviseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "advise", abstract: Speech.say("関係者への通知を記録します", "Record who was told"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("誰に何を知らせたか", "who was told what")))
    var text: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let problem = try await registry.perform(AdviseProblem(number, text), as: principal, reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
