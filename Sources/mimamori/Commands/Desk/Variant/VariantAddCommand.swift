import ArgumentParser
import Registry

/// `mimamori product variant add`.
struct VariantAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("型式を登録します", "Register a variant"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("型式コード", "code of the variant")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("UDI-DI(GTIN)", "UDI-DI (a GTIN)")))
    var udiDi: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var variant = Variant(product: 0, code: code, nameJa: name, nameEn: nameEn ?? name, udiDI: udiDi)
        variant.note = note
        let new = variant
        try await registry.perform(AddVariant(new, of: product), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(product)/\(code)", "registered: \(product)/\(code)"))
    }
}
