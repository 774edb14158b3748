import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release withdraw`.
struct ReleaseWithdrawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "withdraw", abstract: Speech.say("出荷を終えます", "Stop shipping a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("終了日", "day"), valueName: "yyyy-mm-dd"))
    var on: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let withdrawn = try await registry.perform(WithdrawRelease(try release.reference(), on: on), as: principal, reason: reason.reason)
        print(Speech.say("\(withdrawn.version): \(withdrawn.state.title.japanese)", "\(withdrawn.version): \(withdrawn.state.title.english)"))
    }
}
