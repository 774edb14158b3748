import ArgumentParser
import Documents
import Registry
import Reports

/// `mimamori report export`.
struct ReportExportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: Speech.say("報告を文書にします", "Write a report as a document"))
    }

    @OptionGroup var report: ReportArgument

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き出すファイル(pdf、docx、html、md、txt、json)", "file to write (pdf, docx, html, md, txt, json)"), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(Speech.say("形式(なければ拡張子)", "format (else by the ending)"), valueName: "pdf|docx|html|md|txt"))
    var form: DocumentFormat?

    @Option(help: ArgumentHelp(Speech.say("判断された版(なければ今の内容)", "a version that was decided on (else as it is)")))
    var version: Int?

    @Flag(help: ArgumentHelp(Speech.say("値の出所の表を付けない", "leave out the annex of sources")))
    var withoutSources = false

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowReport(report.number, version: version), as: principal)
        if form == nil, output.lowercased().hasSuffix(".json") {
            // Byte for byte what the signature's digest is over.
            try FileOutput.write(shown.content.canonical, to: output)
            return print(Speech.say("書き出しました: \(output)", "written: \(output)"))
        }
        let document = OutgoingReportDocument.document(shown, language: Speech.language, withSources: !withoutSources)
        try DocumentOutput.write(document, as: try DocumentOutput.format(form, output), to: output)
    }
}
