import ArgumentParser
import Registry

/// `mimamori document attach`.
struct DocumentAttachCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "attach", abstract: Speech.say("文書の版をリリースに付けます", "Say that a version of a document goes with a release"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("用途", "purpose")))
    var purpose: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (reference, release) = (try DocumentReference(document), try release.reference())
        try await registry.perform(AttachDocument(reference, to: release, purpose: purpose), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(release.text) ← \(reference.text)", "on record: \(release.text) ← \(reference.text)"))
    }
}
