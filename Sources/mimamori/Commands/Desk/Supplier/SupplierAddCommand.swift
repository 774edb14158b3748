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

    @Option(help: ArgumentHelp(Speech.say("連絡先", "contact")))
    var contact: String?

    @Option(help: ArgumentHelp(Speech.say("セキュリティ連絡先", "security contact")))
    var securityContact: String?

    @Option(help: ArgumentHelp(Speech.say("契約", "contract")))
    var contract: String?

    @Option(help: ArgumentHelp(Speech.say("契約開始", "contract from"), valueName: "yyyy-mm-dd"))
    var contractFrom: String?

    @Option(help: ArgumentHelp(Speech.say("契約終了", "contract until"), valueName: "yyyy-mm-dd"))
    var contractUntil: String?

    @Option(help: ArgumentHelp(Speech.say("サポート終了", "supported until"), valueName: "yyyy-mm-dd"))
    var supportUntil: String?

    @Option(help: ArgumentHelp(Speech.say("通知の期限(日)", "days of notice")))
    var noticeDays: Int?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("SBOMの提供義務", "whether an SBOM is owed")))
    var sbom: Bool?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var supplier = Supplier(code: code, nameJa: name, nameEn: nameEn ?? name)
        supplier.contact = contact
        supplier.securityContact = securityContact
        supplier.contract = contract
        supplier.contractFrom = contractFrom
        supplier.contractUntil = contractUntil
        supplier.supportUntil = supportUntil
        supplier.noticeDays = noticeDays
        supplier.owesSBOM = sbom
        try await registry.perform(AddSupplier(supplier), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(code)", "registered: \(code)"))
    }
}
