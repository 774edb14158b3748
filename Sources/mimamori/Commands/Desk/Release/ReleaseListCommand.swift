import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release list`.
struct ReleaseListCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("製品のリリースの一覧", "The releases of a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "releases",
            [
                .init("version", "版", "VERSION"), .init("state", "状態", "STATE"), .init("plannedOn", "予定日", "PLANNED"),
                .init("frozenAt", "凍結", "FROZEN"),
                .init("releasedOn", "出荷日", "RELEASED"), .init("withdrawnOn", "出荷終了日", "WITHDRAWN"), .init("note", "メモ", "NOTE"),
            ])
        try await registry.forEach(ListReleases(product: product), as: try desk.principal()) { release in
            listing.add([
                .text(release.version), .word(release.state.rawValue, release.state.title[Speech.language]), .text(release.plannedOn),
                .text(release.frozenAt), .text(release.releasedOn), .text(release.withdrawnOn), .text(release.note),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
