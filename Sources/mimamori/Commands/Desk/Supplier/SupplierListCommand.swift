import ArgumentParser
import Registry

/// `mimamori supplier list`.
struct SupplierListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("サプライヤーの一覧", "All suppliers"))
    }

    @Option(help: ArgumentHelp(Speech.say("コードか名称に含む文字", "text in code or names")))
    var search: String?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "suppliers",
            [
                .init("code", "コード", "CODE"), .init("nameJa", "名称", "NAME (JA)"), .init("nameEn", "英語名", "NAME (EN)"),
                .init("contractUntil", "契約終了", "CONTRACT UNTIL"), .init("supportUntil", "サポート終了", "SUPPORT UNTIL"),
                .init("owesSbom", "SBOM義務", "OWES SBOM"), .init("securityContact", "セキュリティ連絡先", "SECURITY CONTACT"),
            ])
        try await registry.forEach(ListSuppliers(search: search), as: principal) { supplier in
            listing.add([
                .text(supplier.code), .text(supplier.nameJa), .text(supplier.nameEn), .text(supplier.contractUntil), .text(supplier.supportUntil),
                .flag(supplier.owesSBOM == true), .text(supplier.securityContact),
            ])
        }
        listing.show(format.format)
    }
}
