import ArgumentParser
import Registry

/// `mimamori user organisation`.
struct UserOrganisationCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "organisation", abstract: Speech.say("組織を加えます", "Register another organisation"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            AddOrganisation(Organisation(code: code, nameJa: name, nameEn: nameEn ?? name)), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
