import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release thaw`.
struct ReleaseThawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "thaw",
            abstract: Speech.say("凍結を解いて作業に戻します(理由と変更要求が必要)", "Take a frozen release back into work (with a reason and a change request)"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("変更要求の番号", "number of the change request")))
    var change: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let thawed = try await registry.perform(ThawRelease(try release.reference(), for: change), as: principal, reason: reason.reason)
        print(Speech.say("\(thawed.version): \(thawed.state.title.japanese)", "\(thawed.version): \(thawed.state.title.english)"))
    }
}
