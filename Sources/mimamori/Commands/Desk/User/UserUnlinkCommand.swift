import ArgumentParser
import Registry

/// `mimamori user unlink`.
struct UserUnlinkCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "unlink", abstract: Speech.say("OpenIDプロバイダーとの関連付けを外します", "Take a person's link to an OpenID provider away"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Option(help: ArgumentHelp(Speech.say("発行者", "issuer"), valueName: "url"))
    var issuer: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        try await registry.perform(UnlinkIdentity(of: handle, at: issuer), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("外しました: \(handle)", "unlinked: \(handle)"))
        await registry.close()
    }
}
