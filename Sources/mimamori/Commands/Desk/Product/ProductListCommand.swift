import ArgumentParser
import Diagnostics
import Registry

/// `mimamori product list`.
struct ProductListCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("製品の一覧", "All products"))
    }

    @Option(help: ArgumentHelp(Speech.say("コードか名称に含む文字", "text in code or names")))
    var search: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "products",
            [
                .init("code", "コード", "CODE"), .init("nameJa", "販売名", "NAME (JA)"), .init("nameEn", "英語名", "NAME (EN)"),
                .init("class", "クラス", "CLASS"),
                .init("applicability", "手引書", "GUIDANCE"), .init("releases", "リリース", "RELEASES"), .init("newestReleased", "出荷中の最新", "NEWEST SHIPPED"),
                .init("openFindings", "該当", "FINDINGS"),
            ])
        try await registry.forEach(ListProducts(search: search), as: try desk.principal()) { entry in
            listing.add([
                .text(entry.product.code), .text(entry.product.nameJa), .text(entry.product.nameEn), .text(entry.product.deviceClass?.rawValue),
                .word(entry.product.applicability.rawValue, entry.product.applicability.title[Speech.language]), .number(entry.releases),
                .text(entry.newestReleased), .number(entry.openFindings),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
