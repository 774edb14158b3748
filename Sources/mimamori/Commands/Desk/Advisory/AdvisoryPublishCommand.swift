import ArgumentParser
import Registry

/// `mimamori advisory publish`.
struct AdvisoryPublishCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "publish",
            abstract: Speech.say(
                "承認された版を公開します(公開日時の前、必須の試験に合わないときは公開できません)", "Publish an approved version (refused before its hour and while a mandatory test fails)")
        )
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let version = try await registry.perform(PublishAdvisory(number), as: principal, reason: reason.reason)
        print(Speech.say("公開しました: \(number)#\(version.number)", "published: \(number)#\(version.number)"))
    }
}
