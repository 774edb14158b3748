import ArgumentParser
import Duties
import Registry

/// `mimamori supplier show`.
struct SupplierShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("サプライヤーの全体: 契約、SBOM、SOUP、支援アイテム、部品", "One supplier, whole: contract, SBOMs, SOUP, tools, parts")
        )
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowSupplier(code), as: principal)
        let supplier = shown.supplier
        var listing = Listing(
            "supplier",
            [
                .init("code", "コード", "Code"), .init("nameJa", "名称", "Name (Japanese)"), .init("nameEn", "英語名", "Name (English)"),
                .init("country", "国", "Country"),
                .init("contact", "連絡先", "Contact"), .init("securityContact", "セキュリティ連絡先", "Security contact"), .init("contract", "契約", "Contract"),
                .init("contractFrom", "契約開始", "From"), .init("contractUntil", "契約終了", "Until"), .init("supportUntil", "サポート終了", "Support until"),
                .init("noticeDays", "通知の期限(日)", "Days of notice"), .init("owesSbom", "SBOM義務", "Owes an SBOM"), .init("note", "メモ", "Note"),
                .init("archivedAt", "使用終了", "Out of use since"), .init("sboms", "SBOM", "SBOMs"), .init("soup", "SOUP", "SOUP"),
                .init("tools", "支援アイテム", "Supporting items"), .init("hardware", "ハードウェア部品", "Hardware parts"),
            ])
        listing.add([
            .text(supplier.code), .text(supplier.nameJa), .text(supplier.nameEn), .text(supplier.country), .text(supplier.contact),
            .text(supplier.securityContact), .text(supplier.contract), .text(supplier.contractFrom), .text(supplier.contractUntil),
            .text(supplier.supportUntil),
            .number(supplier.noticeDays), .maybe(supplier.owesSBOM), .text(supplier.note), .text(supplier.archivedAt),
            .text(
                shown.sboms.map { "\(Zone.tokyo.dayText(of: $0.receivedAt)) \($0.file)\($0.release.map { " → \($0.text)" } ?? "")" }
                    .joined(separator: "\n")),
            .text(shown.soup.map(\.title).joined(separator: ", ")), .text(shown.supportingItems.map(\.code).joined(separator: ", ")),
            .text(shown.hardwareParts.map(\.code).joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
