import ArgumentParser
import Diagnostics
import Registry

/// `mimamori tool show`.
struct ToolShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("支援アイテムの全体と、使ったリリース", "One supporting item, whole, and the releases made with it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowSupportingItem(code), as: principal)
        let item = shown.item
        var listing = Listing(
            "supporting-item",
            [
                .init("code", "コード", "Code"), .init("kind", "種類", "Kind"), .init("name", "名称", "Name"), .init("version", "版", "Version"),
                .init("manufacturer", "製造者", "Manufacturer"), .init("supplier", "サプライヤー", "Supplier"), .init("purpose", "用途", "Purpose"),
                .init("settings", "設定", "Settings"), .init("validatedOn", "妥当性確認", "Validated"), .init("supportUntil", "サポート終了", "Support until"),
                .init("supportSource", "根拠", "Source"), .init("archivedAt", "使用終了", "Out of use since"), .init("releases", "リリース", "Releases"),
            ])
        listing.add([
            .text(item.code), .word(item.itemKind.rawValue, item.itemKind.title[Speech.language]), .text(item.name), .text(item.version),
            .text(item.manufacturer),
            .text(shown.supplier?.code), .text(item.purpose), .text(item.settings), .text(item.validatedOn), .text(item.supportUntil),
            .text(item.supportSource), .text(item.archivedAt), .text(shown.uses.map(\.release.text).joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
