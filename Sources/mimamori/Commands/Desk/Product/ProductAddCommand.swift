import ArgumentParser
import Registry

/// `mimamori product add`.
struct ProductAddCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("製品を登録します", "Register a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("組織(複数あるとき)", "organisation, where there are several"), valueName: "code"))
    var organisation: String?

    @OptionGroup var facts: ProductFacts
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var product = Product(organisation: 0, code: code, nameJa: facts.name ?? "", nameEn: facts.nameEn ?? facts.name ?? "")
        facts.apply(to: &product)
        try await registry.perform(AddProduct(product, organisation: organisation), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
        await registry.close()
    }
}
