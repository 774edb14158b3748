import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change close`.
struct ChangeCloseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "close", abstract: Speech.say("変更を完了します", "Close a change"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(CloseChange(number), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
