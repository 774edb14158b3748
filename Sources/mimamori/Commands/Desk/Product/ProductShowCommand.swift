import ArgumentParser
import Diagnostics
import Registry

/// `mimamori product show`.
struct ProductShowCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("製品の情報", "What is known about a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var code: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let product = try await registry.ask(ShowProduct(code), as: try desk.principal())
        var listing = Listing(
            "product",
            [
                .init("code", "コード", "Code"), .init("nameJa", "販売名", "Name (Japanese)"), .init("nameEn", "英語名", "Name (English)"),
                .init("genericName", "一般的名称", "Generic name"), .init("jmdn", "JMDNコード", "JMDN code"), .init("class", "クラス", "Class"),
                .init("approvalKind", "区分", "Kind of number"), .init("approvalNumber", "番号", "Number"), .init("approvedOn", "承認等の日", "Since"),
                .init("udiDi", "UDI-DI", "UDI-DI"), .init("intendedUseJa", "使用目的", "Intended use (Japanese)"),
                .init("intendedUseEn", "使用目的(英語)", "Intended use (English)"), .init("network", "ネットワーク", "Network"),
                .init("removableMedia", "外部記憶媒体", "Removable media"), .init("applicability", "手引書の対象", "Guidance applies"),
                .init("applicabilityReason", "その理由", "Because"), .init("applicabilityOn", "判断の日", "Decided on"),
                .init("safetyClass", "安全クラス", "Safety class"), .init("responsible", "責任者", "Responsible"), .init("revision", "版", "Revision"),
            ])
        listing.add([
            .text(product.code), .text(product.nameJa), .text(product.nameEn), .text(product.genericName), .text(product.jmdn),
            .text(product.deviceClass?.rawValue), .text(product.approvalKind?.title[Speech.language]), .text(product.approvalNumber),
            .text(product.approvedOn), .text(product.udiDI), .text(product.intendedUseJa), .text(product.intendedUseEn), .text(product.network),
            .text(product.removableMedia), .word(product.applicability.rawValue, product.applicability.title[Speech.language]),
            .text(product.applicabilityReason), .text(product.applicabilityOn), .text(product.safetyClass), .text(product.responsible),
            .number(product.revision),
        ])
        listing.showOne(format.format)
        await registry.close()
    }
}
