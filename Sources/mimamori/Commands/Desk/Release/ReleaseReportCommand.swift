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

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        let format = try DocumentOutput.format(form, output)
        // The lists have too many columns for an upright page.
        let options = RenderOptions(isLandscape: kind != .status)
        let document =
            switch kind {
            case .status:
                ConfigurationStatusReport.document(try await registry.ask(ConfigurationStatus(reference), as: principal), language: Speech.language)
            case .soup: try await SOUPReport(of: reference, registry, as: principal).document(madeAt: SystemClock.now(), language: Speech.language)
            case .tools:
                SupportingItemReport.document(
                    try await registry.ask(SupportingItemsOfRelease(reference), as: principal), reference, madeAt: SystemClock.now(),
                    language: Speech.language)
            }
        try DocumentOutput.write(document, as: format, options: options, to: output)
    }
}
