import ArgumentParser
import Diagnostics
import Registry

/// `mimamori duties pack list`.
struct DutiesPackListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("入れた規則の組の一覧", "Packs that were put in"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "duty-packs",
            [
                .init("name", "名前", "NAME"), .init("version", "版", "VERSION"), .init("author", "入れた人", "BY"), .init("at", "時", "AT"),
                .init("problem", "外されている理由", "LEFT OUT BECAUSE"), .init("sha256", "SHA-256", "SHA-256"),
            ])
        for entry in try await registry.ask(ListDutyRules(), as: principal).packs {
            listing.add([
                .text(entry.pack.name), .text(entry.pack.version), .text(entry.author), .text(entry.pack.at), .text(entry.misfit?[Speech.language]),
                .text(entry.pack.digest),
            ])
        }
        listing.show(format.format)
    }
}
