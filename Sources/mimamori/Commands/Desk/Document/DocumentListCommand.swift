import ArgumentParser
import Diagnostics
import Registry

/// `mimamori document list`.
struct DocumentListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("製品の文書とその版の一覧", "The documents of a product with their versions"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(
        help: ArgumentHelp(
            Speech.say("この種類だけ", "only of this kind"),
            valueName:
                "instructions|package-insert|security-document|mds2|security-policy|lifecycle-plan|maintenance-plan|management-plan|risk-management|test-report|submission|upgrade-options|update-information|other"
        ))
    var kind: DocumentKind?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "documents",
            [
                .init("document", "文書", "DOCUMENT"), .init("kind", "種類", "KIND"), .init("version", "版", "VERSION"),
                .init("language", "言語", "LANGUAGE"),
                .init("dated", "日付", "DATED"), .init("state", "状態", "STATE"), .init("titleJa", "表題", "TITLE (JA)"),
                .init("titleEn", "英語の表題", "TITLE (EN)"),
            ])
        try await registry.forEach(ListDocuments(product: product, kind: kind), as: principal) { entry in
            let document = entry.document
            // A document without a version is listed too.
            for version in entry.versions.isEmpty ? [nil] : entry.versions.map(Optional.some) {
                listing.add([
                    .text("\(product)/\(document.code)"), .word(document.documentKind.rawValue, document.documentKind.title[Speech.language]),
                    .text(version?.version), .text(version?.language), .text(version?.dated), .maybe(version?.state.rawValue, version?.state.title),
                    .text(document.titleJa), .text(document.titleEn),
                ])
            }
        }
        listing.show(format.format)
    }
}
