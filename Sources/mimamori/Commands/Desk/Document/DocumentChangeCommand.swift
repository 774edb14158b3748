import ArgumentParser
import Registry

/// `mimamori document change`.
struct DocumentChangeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "change", abstract: Speech.say("文書の種類や表題を変えます", "Change the kind or the titles of a document"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書(MP-300/IFU)", "product/document (MP-300/IFU)")))
    var document: String

    @Option(
        help: ArgumentHelp(
            Speech.say("種類", "kind"),
            valueName:
                "instructions|package-insert|security-document|mds2|security-policy|lifecycle-plan|maintenance-plan|management-plan|risk-management|test-report|submission|upgrade-options|update-information|other"
        ))
    var kind: DocumentKind?

    @Option(help: ArgumentHelp(Speech.say("表題", "title in Japanese")))
    var title: String?

    @Option(help: ArgumentHelp(Speech.say("英語の表題", "title in English")))
    var titleEn: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let name = try DocumentName(document)
        let (kind, title, titleEn) = (kind, title, titleEn)
        let changed = try await registry.perform(
            ChangeDocument(name.product, name.document) { document in
                if let kind { document.documentKind = kind }
                if let title { document.titleJa = title }
                if let titleEn { document.titleEn = titleEn }
            }, as: principal, reason: reason.reason)
        print(Speech.say("変更しました: \(document)(第\(changed.revision)版)", "changed: \(document) (revision \(changed.revision))"))
    }
}
