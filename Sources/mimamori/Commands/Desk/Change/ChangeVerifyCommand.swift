import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change verify`.
struct ChangeVerifyCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify", abstract: Speech.say("検証の結果を記録します(実施者以外)", "Record how it was verified (not by whoever implemented it)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("検証の結果", "how it was verified")))
    var text: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(VerifyChange(number, text), as: principal, reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
