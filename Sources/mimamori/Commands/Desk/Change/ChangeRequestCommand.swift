import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change request`.
struct ChangeRequestCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "request", abstract: Speech.say("変更を正式に要求します", "Put a draft forward"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(RequestChange(number), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
