import ArgumentParser
import Diagnostics
import Registry

/// `mimamori signature list`.
struct SignatureListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: Speech.say("署名の一覧と、今の内容についてのものかどうか", "The signatures under something, and whether each is about it as it is now"))
    }

    @Argument(
        help: ArgumentHelp(
            Speech.say(
                "対象(change:CR-…、problem:PR-…、baseline:MP-300@2.4.1#1、document:MP-300/IFU@3/ja)",
                "what (change:CR-…, problem:PR-…, baseline:MP-300@2.4.1#1, document:MP-300/IFU@3/ja)")))
    var subject: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "signatures",
            [
                .init("signedAt", "署名", "SIGNED"), .init("person", "氏名", "PERSON"), .init("meaning", "意味", "MEANING"),
                .init("decision", "判断", "DECISION"),
                .init("holds", "今の内容", "HOLDS"), .init("comment", "意見", "COMMENT"), .init("sha256", "SHA-256", "SHA-256"),
            ])
        for entry in try await registry.ask(SignatureCheck(try SubjectText.read(subject)), as: principal) {
            let signature = entry.signature
            listing.add([
                .text(signature.signedAt), .text(signature.person), .word(signature.meaning.rawValue, signature.meaning.title[Speech.language]),
                .word(signature.decision.rawValue, signature.decision.title[Speech.language]), .flag(entry.isAboutPresentContent),
                .text(signature.comment),
                .text(signature.digest),
            ])
        }
        listing.show(format.format)
    }
}
