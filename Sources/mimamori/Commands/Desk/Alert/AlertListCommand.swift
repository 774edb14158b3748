import ArgumentParser
import Diagnostics
import Registry

/// `mimamori alert list`.
struct AlertListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("自分のアラートの一覧", "Your alerts"))
    }

    @Flag(help: ArgumentHelp(Speech.say("全員のもの(管理者)", "everybody's, for administrators")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "alerts",
            [
                .init("alert", "番号", "ALERT"), .init("person", "利用者", "PERSON"), .init("name", "名前", "NAME"), .init("channel", "方法", "WAY"),
                .init("address", "宛先", "ADDRESS"), .init("kinds", "内容", "KINDS"), .init("product", "製品", "PRODUCT"),
                .init("leastScore", "CVSS下限", "LEAST CVSS"), .init("endedAt", "終了", "ENDED"),
            ])
        for entry in try await registry.ask(ListAlertSubscriptions(ofAll: all), as: principal) {
            let alert = entry.subscription
            listing.add([
                .number(alert.id), .text(entry.person), .text(alert.name), .word(alert.channel.rawValue, alert.channel.wording[Speech.language]),
                .text(alert.address), .text(AlertKind.allCases.filter(alert.kinds.contains).map(\.rawValue).joined(separator: " ")),
                .text(entry.product), .text(alert.leastScore.map { "\($0 / 10).\($0 % 10)" }), .text(alert.endedAt),
            ])
        }
        listing.show(format.format)
    }
}
