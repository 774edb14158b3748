import ArgumentParser
import Registry

/// `mimamori advisory send-back`.
struct AdvisorySendBackCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send-back",
            abstract: Speech.say("照査・承認から作成者に差し戻します(--reason が必要)", "Send a version back to its writers (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(ReturnAdvisory(number), as: principal, reason: reason.reason)
        print(Speech.say("差し戻しました: \(number)#\(version.number)", "sent back: \(number)#\(version.number)"))
    }
}
