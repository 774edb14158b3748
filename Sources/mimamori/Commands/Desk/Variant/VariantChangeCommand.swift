import ArgumentParser
import Registry

/// `mimamori product variant change`.
struct VariantChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("型式の情報を変えます", "Change what is known about a variant"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("型式コード", "code of the variant")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @Option(help: ArgumentHelp(Speech.say("UDI-DI(GTIN)", "UDI-DI (a GTIN)")))
    var udiDi: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (name, nameEn, udiDi, note) = (name, nameEn, udiDi, note)
        let changed = try await registry.perform(
            ChangeVariant(product, code) { variant in
                if let name { variant.nameJa = name }
                if let nameEn { variant.nameEn = nameEn }
                if let udiDi { variant.udiDI = udiDi }
                if let note { variant.note = note }
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(product)/\(code)(第\(changed.revision)版)", "changed: \(product)/\(code) (revision \(changed.revision))"))
    }
}
