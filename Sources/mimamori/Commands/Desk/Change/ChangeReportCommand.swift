import ArgumentParser
import Documents
import Registry
import Reports

/// `mimamori change report`.
struct ChangeReportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "report", abstract: Speech.say("変更記録を文書にします", "Write the record of a change as a document"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(
        help: ArgumentHelp(
            Speech.say("形式(なければ --output の拡張子)", "format (else by the ending of --output)"), valueName: "pdf|html|docx|xlsx|csv|markdown|text"))
    var form: DocumentFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowChange(number), as: principal)
        let format = try DocumentOutput.format(form, output)
        let record = ChangeRecord(shown, madeAt: SystemClock.now(), language: Speech.language)
        try DocumentOutput.write(format == .xlsx || format == .csv ? record.table : record.document, as: format, to: output)
    }
}
