import ArgumentParser
import Diagnostics
import Registry

/// `mimamori problem link`.
struct ProblemLinkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "link", abstract: Speech.say("変更要求などに関連付けます", "Link a problem with a change or something else"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(PR-2026-0001)", "number (PR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("関係", "how"), valueName: "impact|cause|solution|related"))
    var role: LinkRole

    @Argument(help: ArgumentHelp(Speech.say("対象(種類:名前)", "what (kind:name)")))
    var target: String

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let problem = try await registry.perform(
            LinkProblem(number, role, try TargetText.read(target), note: note), as: principal, reason: reason.reason)
        print(Speech.say("\(problem.number): \(problem.state.title.japanese)", "\(problem.number): \(problem.state.title.english)"))
    }
}
