import ArgumentParser
import Registry

/// `mimamori institution site add`.
struct SiteAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("拠点を登録します", "Register a site"))
    }

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @Argument(help: ArgumentHelp(Speech.say("拠点コード", "code of the site")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("住所", "postal address")))
    var address: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(AddSite(code, of: institution, name: name, address: address), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(institution)/\(code)", "registered: \(institution)/\(code)"))
    }
}
