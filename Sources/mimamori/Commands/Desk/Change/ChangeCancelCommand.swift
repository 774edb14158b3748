import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change cancel`.
struct ChangeCancelCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "cancel", abstract: Speech.say("変更をやめます(理由が必要)", "Give a change up (with a reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(CancelChange(number), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
