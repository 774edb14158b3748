import ArgumentParser
import Registry

/// `mimamori supplier add`.
struct SupplierAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("サプライヤーを登録します", "Register a supplier"))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @OptionGroup var terms: SupplierTerms

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var supplier = Supplier(code: code, nameJa: name, nameEn: nameEn ?? name)
        terms.apply(to: &supplier)
        try await registry.perform(AddSupplier(supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
