import ArgumentParser
import Registry

/// `mimamori user add`.
struct UserAddCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("利用者を登録します", "Register a person"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Option(help: ArgumentHelp(Speech.say("氏名", "full name")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("メールアドレス", "mail address")))
    var email: String?

    @Option(help: ArgumentHelp(Speech.say("役職", "post in the organisation")))
    var post: String?

    @Option(help: ArgumentHelp(Speech.say("役割(何度でも)", "role (may be repeated)")))
    var role: [Role] = []

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let principal = try desk.principal()
        try await registry.perform(AddPerson(Person(handle: handle, name: name, email: email, post: post)), as: principal)
        for role in role { try await registry.perform(GrantRole(role, to: handle), as: principal) }
        print(Speech.say("登録しました: \(handle)", "registered: \(handle)"))
        await registry.close()
    }
}
