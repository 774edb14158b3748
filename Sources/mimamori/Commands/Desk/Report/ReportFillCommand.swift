import ArgumentParser
import Diagnostics
import Registry

/// `mimamori report fill`.
struct ReportFillCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fill",
            abstract: Speech.say(
                "報告の欄に記入します(承認済みを変えるには --reason)", "Write into fields of a report (what was approved: with --reason)"))
    }

    @OptionGroup var report: ReportArgument

    @Argument(help: ArgumentHelp(Speech.say("欄=値(繰り返し可)", "field=value (may be repeated)"), valueName: "field=value"))
    var values: [String] = []

    @Option(name: .customLong("clear"), help: ArgumentHelp(Speech.say("記入を取り消す欄", "a field whose words are taken back"), valueName: "field"))
    var cleared: [String] = []

    @Option(name: .customLong("in"), help: ArgumentHelp(Speech.say("この言語だけ", "for this language only"), valueName: "ja|en"))
    var language: Language?

    @Flag(help: ArgumentHelp(Speech.say("未完了とする", "mark it incomplete")))
    var incomplete = false

    @Flag(help: ArgumentHelp(Speech.say("完了とする", "mark it complete")))
    var complete = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if let wrong = values.first(where: { !$0.dropFirst().contains("=") }) {
            throw ValidationError(
                Speech.say("「\(VisibleText.of(wrong, limit: 60))」は 欄=値 の形で書いてください。", "write \"\(VisibleText.of(wrong, limit: 60))\" as field=value."))
        }
        guard incomplete, complete else { return }
        throw ValidationError(Speech.say("--incomplete と --complete は片方だけです。", "give --incomplete or --complete, not both."))
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        var written: [String: String?] = [:]
        for value in values {
            let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            written.updateValue(parts[1], forKey: parts[0])
        }
        for field in cleared { written.updateValue(nil, forKey: field) }
        let fill = FillReport(report.number, written, language: language, isIncomplete: incomplete ? true : complete ? false : nil)
        let content = try await registry.perform(fill, as: principal, reason: reason.reason)
        print(Speech.say("\(content.number): 未記入 \(content.open.count)", "\(content.number): \(content.open.count) not known"))
    }
}
