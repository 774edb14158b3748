import ArgumentParser
import Diagnostics
import Registry

/// `mimamori user grant`.
struct UserGrantCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "grant", abstract: Speech.say("役割を与えます", "Give a person a role"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @Argument(help: ArgumentHelp(Speech.say("役割", "role")))
    var role: Role

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only for this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("この組織だけ", "only in this organisation"), valueName: "code"))
    var organisation: String?

    @Option(help: ArgumentHelp(Speech.say("最終日", "last day"), valueName: "yyyy-mm-dd"))
    var until: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        try await registry.perform(
            GrantRole(role, to: handle, organisation: organisation, product: product, until: until), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("与えました: \(handle) \(role.title.japanese)", "granted: \(handle) \(role.title.english)"))
        await registry.close()
    }
}
