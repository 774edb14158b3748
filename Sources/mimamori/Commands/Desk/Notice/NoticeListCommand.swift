import ArgumentParser
import Diagnostics
import Registry

/// `mimamori notice list`.
struct NoticeListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("通知の一覧と送達の状況", "Notices and how far their letters came"))
    }

    @Option(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let states: [(DeliveryState, String, String, String)] = [
            (.queued, "queued", "送信待ち", "QUEUED"), (.sending, "sending", "結果不明", "OPEN"), (.sent, "sent", "送信済み", "SENT"),
            (.bounced, "bounced", "不達", "BOUNCED"), (.delivered, "delivered", "配達済み", "DELIVERED"), (.handedOver, "handedOver", "手渡し", "HANDED OVER"),
            (.opened, "opened", "開封", "OPENED"), (.acknowledged, "acknowledged", "確認済み", "ACKNOWLEDGED"),
        ]
        var listing = Listing(
            "notices",
            [
                .init("number", "番号", "NUMBER"), .init("product", "製品", "PRODUCT"), .init("subject", "内容", "SUBJECT"), .init("day", "伝える日付", "DAY"),
                .init("state", "状態", "STATE"), .init("approvedAt", "承認", "APPROVED"),
            ] + states.map { .init($0.1, $0.2, $0.3) })
        try await registry.forEach(ListNotices(product: product), as: principal) { entry in
            let notice = entry.notice
            listing.add(
                [
                    .text(notice.number), .text(entry.product), .text(notice.subject), .text(notice.day),
                    .word(notice.state.rawValue, notice.state.title[Speech.language]), .text(notice.approvedAt),
                ] + states.map { .number(entry.counts[$0.0] ?? 0) })
        }
        listing.show(format.format)
    }
}
