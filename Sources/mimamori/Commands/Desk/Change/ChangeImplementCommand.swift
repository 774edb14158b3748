import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change implement`.
struct ChangeImplementCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "implement", abstract: Speech.say("実施した内容を記録します", "Record what was done"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("実施した内容", "what was done")))
    var text: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(ImplementChange(number, text), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
