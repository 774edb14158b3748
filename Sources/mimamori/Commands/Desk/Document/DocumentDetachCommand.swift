import ArgumentParser
import Registry

/// `mimamori document detach`.
struct DocumentDetachCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "detach", abstract: Speech.say("文書の版をリリースから外します", "Take a version of a document from a release"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (reference, release) = (try DocumentReference(document), try release.reference())
        try await registry.perform(DetachDocument(reference, from: release), as: principal, reason: reason.reason)
        print(Speech.say("外しました: \(release.text) ← \(reference.text)", "taken off: \(release.text) ← \(reference.text)"))
    }
}
