import ArgumentParser
import Diagnostics
import Registry

/// `mimamori notice receipt`.
struct NoticeReceiptCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "receipt",
            abstract: Speech.say("手渡し・配達・不達・確認を記録します", "Record that a letter was handed over, arrived, came back or was acknowledged"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Argument(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String

    @Argument(
        help: ArgumentHelp(
            Speech.say("handed-over、delivered、bounced、opened、acknowledged のいずれか", "handed-over, delivered, bounced, opened or acknowledged")))
    var state: DeliveryState

    @Option(help: ArgumentHelp(Speech.say("確認した人", "who acknowledged")))
    var by: String?

    @Option(help: ArgumentHelp(Speech.say("日付", "day"), valueName: "yyyy-mm-dd"))
    var on: String?

    @Option(
        help: ArgumentHelp(Speech.say("証拠(書留番号、受領書、エラーメール)", "what shows it: a registered letter's number, a signed sheet, the mail that came back")))
    var evidence: String?

    @Option(help: ArgumentHelp(Speech.say("1通だけを記録するときの番号", "only the letter of this number")))
    var receipt: Int?

    @Flag(help: ArgumentHelp(Speech.say("医療機関でなく、写しを受けた取引業者のコード", "the code is that of a trade party that got a copy")))
    var party = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let receipts = try await registry.perform(
            RecordReceipt(number, institution, state, by: by, on: on, evidence: evidence, receipt: receipt, isParty: party), as: principal,
            reason: reason.reason)
        print("\(number) \(institution): \(state.title[Speech.language]) (\(receipts.count))")
    }
}
