import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release ship`.
struct ReleaseShipCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "ship", abstract: Speech.say("承認済みのリリースを出荷します", "Ship an approved release"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("出荷日", "day"), valueName: "yyyy-mm-dd"))
    var on: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shipped = try await registry.perform(ShipRelease(try release.reference(), on: on), as: principal, reason: reason.reason)
        print(Speech.say("\(shipped.version): \(shipped.state.title.japanese)", "\(shipped.version): \(shipped.state.title.english)"))
    }
}
