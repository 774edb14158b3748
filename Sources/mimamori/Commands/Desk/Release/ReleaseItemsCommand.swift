import ArgumentParser
import Registry

/// `mimamori release items`.
struct ReleaseItemsCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "items", abstract: Speech.say("リリースの構成アイテムの一覧", "The configuration items of a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let report = try await registry.ask(ConfigurationStatus(try release.reference()), as: principal)
        ConfigurationItemListing.of(report).show(format.format)
    }
}
