import ArgumentParser
import Diagnostics
import Registry

/// `mimamori document checklist`.
struct DocumentChecklistCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "checklist",
            abstract: Speech.say("手引書が求める文書がそろっているか(R-027〜R-053)", "Which documents the guidance asks for are there (R-027 to R-053)"),
            discussion: Speech.say(
                "見ているのは、その種類の承認済みの文書がリリースに付いているかどうかです。内容が足りているかは、人が読んで確かめてください。",
                "It sees whether an approved document of the kind goes with the release, not whether its text says enough: that a person must read."))
    }

    @OptionGroup var release: ReleaseArgument

    @Flag(help: ArgumentHelp(Speech.say("足りないものだけ", "only what is missing")))
    var missing = false

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "document-checklist",
            [
                .init("duty", "項目", "DUTY"), .init("status", "状態", "STATUS"), .init("conditional", "条件付き", "CONDITIONAL"),
                .init("documents", "文書", "DOCUMENTS"), .init("title", "求められる内容", "WHAT IS ASKED FOR"),
            ])
        for entry in try await registry.ask(DocumentChecklist(try release.reference()), as: principal) where !missing || entry.status != .present {
            listing.add([
                .text(entry.duty.id), .word(entry.status.rawValue, entry.status.title[Speech.language]), .flag(entry.duty.isConditional),
                .text(entry.documents.joined(separator: ", ")), .text(entry.duty.title[Speech.language]),
            ])
        }
        listing.show(format.format)
    }
}
