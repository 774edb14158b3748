import ArgumentParser
import Diagnostics
import Registry

/// `mimamori user withdraw`.
struct UserWithdrawCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "withdraw", abstract: Speech.say("役割を取り消します", "Take a role from a person"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Argument(help: ArgumentHelp(Speech.say("役割", "role")))
    var role: Role

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        try await registry.perform(WithdrawRole(role, from: handle), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("取り消しました: \(handle) \(role.title.japanese)", "withdrawn: \(handle) \(role.title.english)"))
        await registry.close()
    }
}
