import ArgumentParser
import Diagnostics
import Registry

/// `mimamori tool list`.
struct ToolListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("支援アイテムの一覧", "All supporting items"))
    }

    @Option(help: ArgumentHelp(Speech.say("この日数のうちにサポートが終わるもの", "whose support ends within this many days"), valueName: "days"))
    var endingWithin: Int?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "supporting-items",
            [
                .init("code", "コード", "CODE"), .init("kind", "種類", "KIND"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"),
                .init("purpose", "用途", "PURPOSE"), .init("validatedOn", "妥当性確認", "VALIDATED"), .init("supportUntil", "サポート終了", "SUPPORT UNTIL"),
                .init("supportSource", "根拠", "SOURCE"),
            ])
        let ending = endingWithin.map { Horizon.days($0) }
        try await registry.forEach(ListSupportingItems(ending: ending), as: principal) { item in
            listing.add([
                .text(item.code), .word(item.itemKind.rawValue, item.itemKind.title[Speech.language]), .text(item.name), .text(item.version),
                .text(item.purpose),
                .text(item.validatedOn), .text(item.supportUntil), .text(item.supportSource),
            ])
        }
        listing.show(format.format)
    }
}
