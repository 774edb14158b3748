import ArgumentParser
import Diagnostics
import Registry

/// `mimamori soup gaps`.
struct SOUPGapsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "gaps",
            abstract: Speech.say(
                "SOUPについて足りないもの: 識別、要求事項、異常リストの評価、未登録", "What is missing about SOUP: identification, requirements, anomaly lists, items"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing("soup-gaps", [.init("title", "名称", "TITLE"), .init("gap", "種類", "GAP"), .init("words", "不足", "WHAT IS MISSING")])
        let reference = try release.reference()
        try await registry.forEach(ListSOUP(reference, withGapsOnly: true), as: principal) { entry in
            for gap in entry.gaps { listing.add([.text(entry.item.title), .text(gap.word), .text(gap.wording[Speech.language])]) }
        }
        try await registry.forEach(ListUnregisteredSOUP(reference), as: principal) { entry in
            listing.add([.text(entry.title), .text("not-registered"), .text(Speech.say("SOUPとして登録されていません。", "not registered as SOUP."))])
        }
        listing.show(format.format)
    }
}
