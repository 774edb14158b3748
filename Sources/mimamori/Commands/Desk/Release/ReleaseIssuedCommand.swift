import ArgumentParser
import Registry

/// `mimamori release issued`.
struct ReleaseIssuedCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "issued", abstract: Speech.say("提供したSBOMの一覧(置き換えられたものも)", "All SBOMs issued of a release, superseded ones too"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "issued-sboms",
            [
                .init("number", "号", "NO."), .init("recipient", "提供先", "RECIPIENT"), .init("format", "形式", "FORMAT"),
                .init("issuedAt", "提供", "ISSUED"),
                .init("baseline", "ベースライン", "BASELINE"), .init("superseded", "置換え", "SUPERSEDED"), .init("outdated", "古い", "OUTDATED"),
                .init("losses", "書けなかった事項", "LOSSES"), .init("person", "担当", "BY"), .init("reason", "理由", "REASON"),
                .init("sha256", "SHA-256", "SHA-256"),
            ])
        try await registry.forEach(ListIssuedSBOMs(try release.reference()), as: principal) { held in
            listing.add([
                .number(held.issued.number), .text(held.issued.recipient), .text(held.issued.format), .text(held.issued.issuedAt),
                .number(held.baseline),
                .flag(held.issued.supersededBy != nil), .flag(held.age != nil), .number(held.issued.losses), .text(held.person),
                .text(held.issued.reason),
                .text(held.issued.digest),
            ])
        }
        listing.show(format.format)
    }
}
