import ArgumentParser
import Registry

/// `mimamori release holders`.
struct ReleaseHoldersCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "holders", abstract: Speech.say("誰がどの版のSBOMを持っているか", "Who holds which version of the SBOM"))
    }

    @Option(help: ArgumentHelp(Speech.say("この製品だけ", "only of this product"), valueName: "code"))
    var product: String?

    @Flag(help: ArgumentHelp(Speech.say("古いものを持つ相手だけ", "only those who hold an outdated one")))
    var outdated = false

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "sbom-holders",
            [
                .init("recipient", "提供先", "RECIPIENT"), .init("release", "リリース", "RELEASE"), .init("number", "号", "NUMBER"),
                .init("format", "形式", "FORMAT"),
                .init("issuedAt", "提供", "ISSUED"), .init("baseline", "ベースライン", "BASELINE"), .init("newestBaseline", "最新", "NEWEST"),
                .init("outdated", "古い", "OUTDATED"), .init("person", "担当", "BY"), .init("sha256", "SHA-256", "SHA-256"),
            ])
        try await registry.forEach(SBOMHolders(product: product, onlyOutdated: outdated), as: principal) { held in
            listing.add([
                .text(held.issued.recipient), .text(held.release.text), .number(held.issued.number), .text(held.issued.format),
                .text(held.issued.issuedAt),
                .number(held.baseline), .number(held.newestBaseline), .flag(held.age != nil), .text(held.person), .text(held.issued.digest),
            ])
        }
        listing.show(format.format)
    }
}
