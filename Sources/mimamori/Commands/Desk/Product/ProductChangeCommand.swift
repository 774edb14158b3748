import ArgumentParser
import Registry

/// `mimamori product change`.
struct ProductChangeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("製品の情報を変えます", "Change what is known about a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var code: String

    @OptionGroup var facts: ProductFacts
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let facts = facts
        let changed = try await registry.perform(
            ChangeProduct(code) { facts.apply(to: &$0) }, as: try desk.principal(), reason: reason.reason)
        print(Speech.say("変更しました: \(code)(第\(changed.revision)版)", "changed: \(code) (revision \(changed.revision))"))
        await registry.close()
    }
}
