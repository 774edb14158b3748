import ArgumentParser
import Documents
import Registry
import Reports

/// `mimamori release report`.
struct ReleaseReportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report",
            abstract: Speech.say("文書にします: 構成状態報告書、SOUP一覧、支援アイテム一覧", "Write a document: configuration status, SOUP list, supporting items"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("文書の種類", "kind of document"), valueName: "status|soup|tools"))
    var kind: ReleaseReportKind = .status

    @Option(
        help: ArgumentHelp(
            Speech.say("形式(なければ --output の拡張子)", "format (else by the ending of --output)"), valueName: "pdf|html|docx|xlsx|csv|markdown|text"))
    var form: DocumentFormat?

    @Option(help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        let document: Documents.Document
        switch kind {
        case .status:
            document = ConfigurationStatusReport.document(
                try await registry.ask(ConfigurationStatus(reference), as: principal), language: Speech.language)
        case .soup:
            document = SOUPReport.document(
                try await registry.ask(ListSOUP(reference), as: principal), reference, madeAt: SystemClock.now(), language: Speech.language)
        case .tools:
            document = SupportingItemReport.document(
                try await registry.ask(SupportingItemsOfRelease(reference), as: principal), reference, madeAt: SystemClock.now(),
                language: Speech.language)
        }
        try DocumentOutput.write(document, as: form, to: output)
    }
}
