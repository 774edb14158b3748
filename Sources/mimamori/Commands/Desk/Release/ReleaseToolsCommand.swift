import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release tools`.
struct ReleaseToolsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "tools", abstract: Speech.say("リリースで使った支援アイテム", "The supporting items of a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "release-tools",
            [
                .init("code", "コード", "CODE"), .init("kind", "種類", "KIND"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"),
                .init("purpose", "用途", "PURPOSE"), .init("inherited", "引継ぎ", "INHERITED"), .init("supportUntil", "サポート終了", "SUPPORT UNTIL"),
                .init("settings", "設定", "SETTINGS"),
            ])
        for entry in try await registry.ask(SupportingItemsOfRelease(try release.reference()), as: principal) {
            let item = entry.item
            listing.add([
                .text(item.code), .word(item.itemKind.rawValue, item.itemKind.title[Speech.language]), .text(item.name), .text(item.version),
                .text(entry.use.purpose ?? item.purpose), .flag(entry.use.isInherited), .text(item.supportUntil), .text(item.settings),
            ])
        }
        listing.show(format.format)
    }
}
