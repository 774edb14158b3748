import ArgumentParser
import Diagnostics
import Duties
import Registry

/// `mimamori change list`.
struct ChangeListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("変更要求の一覧", "All change requests"))
    }

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("この状態だけ", "only in this state")))
    var state: [ChangeState] = []

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "changes",
            [
                .init("number", "番号", "NUMBER"), .init("state", "状態", "STATE"), .init("kind", "種類", "KIND"), .init("title", "件名", "TITLE"),
                .init("changesFunction", "機能変更", "FUNCTION"), .init("openedAt", "起案", "OPENED"), .init("dueOn", "期限", "DUE"),
                .init("closedAt", "完了", "CLOSED"),
            ])
        try await registry.forEach(ListChanges(product: product, states: state.isEmpty ? nil : Set(state)), as: principal) { change in
            listing.add([
                .text(change.number), .word(change.state.rawValue, change.state.title[Speech.language]),
                .word(change.changeKind.rawValue, change.changeKind.title[Speech.language]), .text(change.title),
                .word(change.changesFunction.rawValue, change.changesFunction.title[Speech.language]), .text(Zone.tokyo.dayText(of: change.openedAt)),
                .text(change.dueOn), .text(change.closedAt.map(Zone.tokyo.dayText)),
            ])
        }
        listing.show(format.format)
    }
}
