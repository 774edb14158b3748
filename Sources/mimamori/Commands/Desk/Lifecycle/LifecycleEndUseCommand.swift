import ArgumentParser
import Registry

/// `mimamori lifecycle end use`.
struct LifecycleEndUseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "use", abstract: Speech.say("登録した依存するものを、製品が使うことを記録します", "Say that a product relies on a registered resource"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("依存するもののコード", "code of the resource")))
    var resource: String

    @Flag(help: ArgumentHelp(Speech.say("もう使わない", "it no longer does")))
    var end = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(UseResource(product, resource, isUsed: !end), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(product) – \(resource)", "recorded: \(product) – \(resource)"))
    }
}
