import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release baselines`.
struct ReleaseBaselinesCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "baselines", abstract: Speech.say("リリースのベースラインと署名", "The baselines of a release and the signatures under them"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "baselines",
            [
                .init("number", "番号", "NO."), .init("frozenAt", "凍結", "FROZEN"), .init("frozenBy", "凍結者", "BY"),
                .init("signatures", "署名", "SIGNATURES"),
                .init("note", "メモ", "NOTE"), .init("sha256", "SHA-256", "SHA-256"),
            ])
        for entry in try await registry.ask(ListBaselines(try release.reference()), as: principal) {
            let signed = entry.signatures.map { "\($0.person) \($0.meaning.title[Speech.language]) \($0.decision.title[Speech.language])" }
            listing.add([
                .number(entry.baseline.number), .text(entry.baseline.frozenAt), .text(entry.person), .text(signed.joined(separator: "; ")),
                .text(entry.baseline.note), .text(entry.baseline.digest),
            ])
        }
        listing.show(format.format)
    }
}
