import ArgumentParser
import Registry

/// `mimamori advisory give-up`.
struct AdvisoryGiveUpCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "give-up",
            abstract: Speech.say("公開前の版を取りやめます(--reason が必要)", "Give up a version that is not out (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(AbandonAdvisory(number), as: principal, reason: reason.reason)
        print(Speech.say("取りやめました: \(number)#\(version.number)", "given up: \(number)#\(version.number)"))
    }
}
