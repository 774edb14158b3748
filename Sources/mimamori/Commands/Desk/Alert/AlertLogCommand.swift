import ArgumentParser
import Diagnostics
import Registry

/// `mimamori alert log`.
struct AlertLogCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "log", abstract: Speech.say("知らせた記録", "What was told, and what became of it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アラートの番号(なければ自分のすべて)", "number of the alert; all of yours if left out")))
    var alert: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "alert-deliveries",
            [
                .init("delivery", "番号", "DELIVERY"), .init("alert", "アラート", "ALERT"), .init("madeAt", "作成", "MADE"), .init("items", "件数", "ITEMS"),
                .init("subject", "件名", "SUBJECT"), .init("state", "状態", "STATE"), .init("attempts", "試行", "ATTEMPTS"),
                .init("nextAt", "次の試行", "NEXT"), .init("answer", "相手の応答", "ANSWER"),
            ])
        var question = ListAlertDeliveries(subscription: alert, limit: 500)
        while true {
            let found = try await registry.ask(question, as: principal)
            for delivery in found {
                listing.add([
                    .number(delivery.id), .number(delivery.subscription), .text(delivery.madeAt), .number(delivery.items), .text(delivery.subject),
                    .word(delivery.state.rawValue, delivery.state.wording[Speech.language]), .number(delivery.attempts), .text(delivery.nextAt),
                    .text(delivery.answer),
                ])
            }
            guard found.count == question.limit, let last = found.last else { break }
            question.before = last.id
        }
        listing.show(format.format)
    }
}
