import ArgumentParser
import Inputs
import JSONStream
import Registry

/// `mimamori document version`.
struct DocumentVersionCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "version", abstract: Speech.say("文書の版を、案として加えます", "Take in a version of a document, as a draft"),
            discussion: Speech.say(
                "ファイルはそのまま保管され、あとから変わることはありません。承認は document approve で、加えた人とは別の人が行います。",
                "The file is kept as it is and never changes. Somebody else than whoever took it in approves it, with document approve."))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @Argument(help: ArgumentHelp(Speech.say("ファイル", "file")))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("文書の日付", "the date on it"), valueName: "yyyy-mm-dd"))
    var dated: String

    @Option(help: ArgumentHelp(Speech.say("メディアタイプ(なければ拡張子から)", "media type (else by the ending)"), valueName: "application/pdf"))
    var mediaType: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try DocumentReference(document)
        // As it is: a packed file is not unpacked.
        let bytes = try MappedFile.open(file, limit: 256 << 20).copied()
        let version = try await registry.perform(
            AddDocumentVersion(reference, file: StoredFileName.of(file), mediaType: try mediaType ?? MediaType.of(file), dated: dated, bytes: bytes),
            as: principal, reason: reason.reason)
        print(Speech.say("加えました: \(reference.text)  SHA-256 \(version.digest)", "taken in: \(reference.text)  SHA-256 \(version.digest)"))
    }
}
