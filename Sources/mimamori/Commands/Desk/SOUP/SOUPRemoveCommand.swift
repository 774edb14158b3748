import ArgumentParser
import Registry

/// `mimamori soup remove`.
struct SOUPRemoveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove", abstract: Speech.say("誤って登録したSOUPを取り消します", "Take out a SOUP item that was registered by mistake"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var component: ComponentArgument

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(RemoveSOUPItem(product, component.reference), as: principal, reason: reason.reason)
        print(Speech.say("取り消しました: \(product) \(component.component)", "removed: \(product) \(component.component)"))
    }
}
