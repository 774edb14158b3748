import ArgumentParser
import Diagnostics
import Registry

/// `mimamori document show`.
struct DocumentShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("文書の版の全体: ファイル、ハッシュ、作成者、署名", "One version of a document, whole: file, hash, author, signatures")
        )
    }

    @Argument(help: ArgumentHelp(Speech.say("製品/文書@版/言語(MP-300/IFU@3/ja)", "product/document@version/language (MP-300/IFU@3/ja)")))
    var document: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try DocumentReference(document)
        let shown = try await registry.ask(ShowDocumentVersion(reference), as: principal)
        let (document, version) = (shown.document, shown.version)
        var listing = Listing(
            "document",
            [
                .init("document", "文書", "Document"), .init("kind", "種類", "Kind"), .init("titleJa", "表題", "Title (Japanese)"),
                .init("titleEn", "英語の表題", "Title (English)"), .init("version", "版", "Version"), .init("language", "言語", "Language"),
                .init("state", "状態", "State"), .init("dated", "日付", "Dated"), .init("file", "ファイル", "File"),
                .init("mediaType", "メディアタイプ", "Media type"),
                .init("sha256", "SHA-256", "SHA-256"), .init("author", "作成者", "Author"), .init("approver", "承認者", "Approved by"),
                .init("approvedAt", "承認", "Approved at"), .init("signatures", "署名", "Signatures"), .init("releases", "リリース", "Releases"),
                .init("duties", "対応する手引書の項目", "Duties it answers"),
            ])
        listing.add([
            .text("\(reference.product)/\(document.code)"), .word(document.documentKind.rawValue, document.documentKind.title[Speech.language]),
            .text(document.titleJa), .text(document.titleEn), .text(version.version), .text(version.language),
            .word(version.state.rawValue, version.state.title[Speech.language]), .text(version.dated), .text(version.file), .text(version.mediaType),
            .text(version.digest), .text(shown.author), .text(shown.approver), .text(version.approvedAt),
            .text(shown.signatures.map(SignatureLine.text).joined(separator: "\n")),
            .text(shown.uses.map(\.release.text).joined(separator: ", ")), .text(shown.duties.map(\.id).joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
