import ArgumentParser
import Registry

/// `mimamori advisory submit`.
struct AdvisorySubmitCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "submit",
            abstract: Speech.say("照査に出します(未解決の点があれば出せません)", "Send a draft to review (refused while a point is open)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(SubmitAdvisory(number), as: principal, reason: reason.reason)
        print(Speech.say("照査に出しました: \(number)#\(version.number)", "sent to review: \(number)#\(version.number)"))
    }
}
