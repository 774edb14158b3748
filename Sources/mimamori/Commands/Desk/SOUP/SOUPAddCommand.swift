import ArgumentParser
import Registry
import SBOM

/// `mimamori soup add`.
struct SOUPAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "add", abstract: Speech.say("部品をSOUPとして登録します(JIS T 2304 8.1.2)", "Register a component as SOUP (JIS T 2304, 8.1.2)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var component: ComponentArgument

    @Option(help: ArgumentHelp(Speech.say("名称(なければ部品名)", "title (else the name of the component)")))
    var title: String?

    @Option(help: ArgumentHelp(Speech.say("由来", "origin"), valueName: "in-house|open-source|commercial"))
    var origin: ComponentOrigin

    @OptionGroup var facts: SOUPFacts

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var item = SOUPItem(title: title ?? component.component, origin: origin)
        facts.apply(to: &item)
        try await registry.perform(
            AddSOUPItem(item, of: product, component: component.reference, supplier: facts.supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(product) \(item.title)", "registered: \(product) \(item.title)"))
    }
}
