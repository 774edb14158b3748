import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release documents`.
struct ReleaseDocumentsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "documents", abstract: Speech.say("リリースに付く文書", "The documents that go with a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "release-documents",
            [
                .init("document", "文書", "DOCUMENT"), .init("kind", "種類", "KIND"), .init("version", "版", "VERSION"),
                .init("language", "言語", "LANGUAGE"),
                .init("state", "状態", "STATE"), .init("inherited", "引継ぎ", "INHERITED"), .init("purpose", "用途", "PURPOSE"),
                .init("title", "表題", "TITLE"),
            ])
        for entry in try await registry.ask(DocumentsOfRelease(try release.reference()), as: principal) {
            listing.add([
                .text(entry.document.code), .word(entry.document.documentKind.rawValue, entry.document.documentKind.title[Speech.language]),
                .text(entry.version.version), .text(entry.version.language),
                .word(entry.version.state.rawValue, entry.version.state.title[Speech.language]),
                .flag(entry.use.isInherited), .text(entry.use.purpose), .text(Speech.say(entry.document.titleJa, entry.document.titleEn)),
            ])
        }
        listing.show(format.format)
    }
}
