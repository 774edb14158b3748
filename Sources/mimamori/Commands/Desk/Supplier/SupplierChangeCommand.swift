import ArgumentParser
import Registry

/// `mimamori supplier change`.
struct SupplierChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("サプライヤーの情報を変えます", "Change what is known about a supplier"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Option(help: ArgumentHelp(Speech.say("名称", "name in Japanese")))
    var name: String?

    @Option(help: ArgumentHelp(Speech.say("英語名", "name in English")))
    var nameEn: String?

    @OptionGroup var terms: SupplierTerms

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (name, nameEn, terms) = (name, nameEn, terms)
        let change = ChangeSupplier(code) { supplier in
            if let name { supplier.nameJa = name }
            if let nameEn { supplier.nameEn = nameEn }
            terms.apply(to: &supplier)
        }
        let changed = try await registry.perform(change, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(code)(第\(changed.revision)版)", "changed: \(code) (revision \(changed.revision))"))
    }
}
