import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change rework`.
struct ChangeReworkCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "rework", abstract: Speech.say("却下された変更を起案に戻します", "Take a rejected change back to the draft"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(ReworkChange(number), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
