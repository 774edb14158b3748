import ArgumentParser
import Registry

/// `mimamori soup change`.
struct SOUPChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "change",
            abstract: Speech.say("SOUPの識別・要求事項・サポートを変えます(5.3.3、8.1.2)", "Change what identifies a SOUP item, or is required of it (5.3.3, 8.1.2)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var component: ComponentArgument

    @Option(help: ArgumentHelp(Speech.say("名称", "title")))
    var title: String?

    @OptionGroup var facts: SOUPFacts

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (title, facts) = (title, facts)
        let changed = try await registry.perform(
            ChangeSOUPItem(product, component.reference, supplier: facts.supplier) { item in
                if let title { item.title = title }
                facts.apply(to: &item)
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(changed.title)(第\(changed.revision)版)", "changed: \(changed.title) (revision \(changed.revision))"))
    }
}
