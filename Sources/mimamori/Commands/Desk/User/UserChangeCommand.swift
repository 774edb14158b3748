import ArgumentParser
import Registry

/// `mimamori user change`.
struct UserChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("利用者の氏名・連絡先・役職を変えます", "Change a person's name, address or post"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Option(help: ArgumentHelp(Speech.say("氏名", "full name")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("メールアドレス", "mail address")))
    var email: String?

    @Option(help: ArgumentHelp(Speech.say("役職", "post in the organisation")))
    var post: String?

    @Flag(help: ArgumentHelp(Speech.say("停止した利用者を再開します", "switch the person on again")))
    var enable = false

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (name, email, post, enable) = (name, email, post, enable)
        try await registry.perform(
            ChangePerson(handle) { person in
                if let name { person.name = name }
                if let email { person.email = email }
                if let post { person.post = post }
                if enable { person.isActive = true }
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(handle)", "changed: \(handle)"))
    }
}
