import ArgumentParser
import Registry

/// `mimamori document add`.
struct DocumentAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("文書を登録します(版はあとから加えます)", "Register a document; its versions follow"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書(MP-300/IFU)", "product/document (MP-300/IFU)")))
    var document: String

    @Option(
        help: ArgumentHelp(
            Speech.say("種類", "kind"),
            valueName:
                "instructions|package-insert|security-document|mds2|security-policy|lifecycle-plan|maintenance-plan|management-plan|risk-management|test-report|submission|upgrade-options|update-information|other"
        ))
    var kind: DocumentKind

    @Option(help: ArgumentHelp(Speech.say("表題", "title in Japanese")))
    var title: String

    @Option(help: ArgumentHelp(Speech.say("英語の表題", "title in English")))
    var titleEn: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let name = try DocumentName(document)
        let new = Document(kind: kind, code: name.document, titleJa: title, titleEn: titleEn ?? title)
        try await registry.perform(AddDocument(new, of: name.product), as: principal, reason: reason.reason)
        print(Speech.say("登録しました: \(document)", "registered: \(document)"))
    }
}
