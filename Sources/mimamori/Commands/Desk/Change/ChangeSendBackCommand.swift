import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change send-back`.
struct ChangeSendBackCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send-back", abstract: Speech.say("実施済みの変更を差し戻します(理由が必要)", "Send an implemented change back (with a reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(SendBackChange(number), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
