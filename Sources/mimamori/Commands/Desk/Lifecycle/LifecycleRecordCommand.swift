import ArgumentParser
import Documents
import Registry
import Reports

/// `mimamori lifecycle record`.
struct LifecycleRecordCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "record",
            abstract: Speech.say(
                "査察で求められる記録: 計画と承認、衝突と決定、通知と送達の証拠",
                "The record for an inspector: plans and approvals, collisions and decisions, notices and their proof"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き出すファイル(pdf、html、docx、md、txt)", "file to write (pdf, html, docx, md, txt)"), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(Speech.say("形式(なければ拡張子)", "format (else by the ending)")))
    var form: DocumentFormat?

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let facts = try await LifecycleRecordFacts(product, registry, as: principal)
        try DocumentOutput.write(
            LifecycleRecord.document(facts, madeAt: SystemClock.now(), language: Speech.language), as: try DocumentOutput.format(form, output),
            to: output)
    }
}
