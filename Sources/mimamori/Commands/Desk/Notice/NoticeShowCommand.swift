import ArgumentParser
import Diagnostics
import Registry

/// `mimamori notice show`.
struct NoticeShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: Speech.say(
                "宛先ごとの送達の状況(個人情報。閲覧は監査記録に残ります)", "How far each recipient's letter came (personal data: asking is on record)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Flag(help: ArgumentHelp(Speech.say("届いたことを示せない医療機関だけ", "only institutions that are not shown to be reached")))
    var notReached = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowNotice(number), as: principal)
        let missing = Set(shown.notReached)
        var listing = Listing(
            "notice-receipts",
            [
                .init("receipt", "記録", "RECEIPT"), .init("recipient", "宛先", "RECIPIENT"), .init("addressee", "宛名", "ADDRESSEE"),
                .init("mail", "メール", "MAIL"), .init("reminder", "再通知", "REMINDER"), .init("state", "状態", "STATE"),
                .init("attempts", "試行", "ATTEMPTS"),
                .init("sentAt", "送付", "SENT"), .init("acknowledgedAt", "確認", "ACKNOWLEDGED"), .init("acknowledgedBy", "確認者", "BY"),
                .init("failure", "サーバーの応答", "SERVER SAID"), .init("note", "証拠・メモ", "EVIDENCE"), .init("messageId", "Message-ID", "MESSAGE-ID"),
                .init("letterSha256", "文書のSHA-256", "SHA-256 OF LETTER"),
            ])
        for delivery in shown.deliveries where !notReached || missing.contains(delivery.recipient) {
            let receipt = delivery.receipt
            listing.add([
                .number(receipt.id), .text(delivery.recipient), .text(receipt.addressee), .text(receipt.mail), .number(receipt.reminder),
                .word(receipt.state.rawValue, receipt.state.title[Speech.language]), .number(receipt.attempts), .text(receipt.sentAt),
                .text(receipt.acknowledgedAt), .text(receipt.acknowledgedBy), .text(receipt.failure), .text(receipt.note), .text(receipt.messageID),
                .text(receipt.letterDigest),
            ])
        }
        if format.format == .table {
            let approver = shown.approver.map { Speech.say("、承認 \($0)", ", approved by \($0)") } ?? ""
            print(
                "\(number) \(shown.product) \(shown.notice.subject): \(shown.notice.state.title[Speech.language])"
                    + Speech.say("(作成 \(shown.author)\(approver))", " (written by \(shown.author)\(approver))"))
        }
        listing.show(format.format)
    }
}
