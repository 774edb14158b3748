import ArgumentParser
import Diagnostics
import Registry

/// `mimamori report submitted`.
struct ReportSubmittedCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "submitted",
            abstract: Speech.say(
                "承認済みの報告を人が提出したことを記録します(Mimamoriは送信しません)", "Record that a person sent an approved report (Mimamori sends nothing)"))
    }

    @OptionGroup var report: ReportArgument

    @Option(help: ArgumentHelp(Speech.say("提出した時(UTC)", "when it was sent (UTC)"), valueName: "time"))
    var at: String

    @Option(help: ArgumentHelp(Speech.say("提出の方法", "by which way: web form, mail, by hand")))
    var channel: String

    @Option(help: ArgumentHelp(Speech.say("受付番号", "number that the recipient gave")))
    var receipt: String?

    @Option(
        name: .customLong("duty"),
        help: ArgumentHelp(
            Speech.say("応えた義務(繰り返し可。なければこの書類を求める義務すべて)", "duty that it answers (may be repeated; else all that ask for this report)")))
    var duties: [String] = []

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let sent = RecordReportSent(report.number, at: at, channel: channel, receipt: receipt, duties: duties.isEmpty ? nil : duties)
        let sending = try await registry.perform(sent, as: principal, reason: reason.reason)
        print("\(report.number): \(sending.kind.wording[Speech.language])")
        let none = Speech.say("(なし)", "(none)")
        print(Speech.say("応えた義務: ", "duties answered: ") + (sending.duties.isEmpty ? none : sending.duties.joined(separator: ", ")))
    }
}
