import ArgumentParser
import PSIRT
import Registry

/// `mimamori advisory share`.
struct AdvisoryShareCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "share",
            abstract: Speech.say(
                "案のTLPラベル、公開日時、渡す相手を決めます(緩めるには --reason が必要)", "Set label, hour and recipients of a draft (loosening needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var sharing: AdvisorySharingOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(
            SetAdvisorySharing(number, try sharing.sharing()), as: principal, reason: reason.reason)
        print("\(number)#\(version.number): \(version.tlp.rawValue)\(version.embargoUntil.map { " \($0)" } ?? "")")
    }
}
