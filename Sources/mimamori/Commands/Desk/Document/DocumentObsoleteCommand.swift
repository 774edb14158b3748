import ArgumentParser
import Registry

/// `mimamori document obsolete`.
struct DocumentObsoleteCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "obsolete", abstract: Speech.say("文書の版を廃止します", "Say that a version of a document is no longer to be used"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try DocumentReference(document)
        try await registry.perform(ObsoleteDocumentVersion(reference), as: principal, reason: reason.reason)
        print(Speech.say("廃止しました: \(reference.text)", "obsolete: \(reference.text)"))
    }
}
