import ArgumentParser
import Registry

/// `mimamori product variant list`.
struct VariantListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("製品の型式の一覧", "The variants of a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "variants",
            [
                .init("code", "コード", "CODE"), .init("nameJa", "名称", "NAME (JA)"), .init("nameEn", "英語名", "NAME (EN)"),
                .init("udiDi", "UDI-DI", "UDI-DI"),
                .init("note", "メモ", "NOTE"),
            ])
        for variant in try await registry.ask(ListVariants(of: product), as: principal) {
            listing.add([.text(variant.code), .text(variant.nameJa), .text(variant.nameEn), .text(variant.udiDI), .text(variant.note)])
        }
        listing.show(format.format)
    }
}
