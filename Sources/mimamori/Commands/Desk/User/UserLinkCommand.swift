import ArgumentParser
import Registry

/// `mimamori user link`.
struct UserLinkCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "link", abstract: Speech.say("OpenIDプロバイダーの利用者と関連付けます", "Say who a person is at an OpenID provider"),
            discussion: Speech.say(
                "発行者と識別子は、関連付けのない人がサインインしようとしたときに画面に出ます。",
                "Issuer and subject are shown to whoever tries to sign in and is not linked yet."))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Option(help: ArgumentHelp(Speech.say("発行者(設定 oidc-issuer と同じ)", "issuer, as in the setting oidc-issuer"), valueName: "url"))
    var issuer: String

    @Option(help: ArgumentHelp(Speech.say("プロバイダーでの識別子", "the person's key there"), valueName: "text"))
    var subject: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let link = try await registry.perform(
            LinkIdentity(ProvenIdentity(issuer: issuer, subject: subject), to: handle), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("関連付けました: \(handle) = \(link.label)", "linked: \(handle) = \(link.label)"))
        await registry.close()
    }
}
