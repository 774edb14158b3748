import ArgumentParser
import Registry

/// `mimamori advisory revise`.
struct AdvisoryReviseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "revise",
            abstract: Speech.say("公開中のアドバイザリーの新しい版を作り始めます", "Begin a new version of an advisory that is out"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Flag(help: ArgumentHelp(Speech.say("正誤訂正(文だけを変えます)", "an erratum: only words change")))
    var erratum = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(ReviseAdvisory(number, erratum ? .erratum : .content), as: principal, reason: reason.reason)
        print(Speech.say("新しい版を作り始めました: \(number)#\(version.number)", "begun: \(number)#\(version.number)"))
    }
}
