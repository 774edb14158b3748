import ArgumentParser
import Registry

/// `mimamori supplier sboms`.
struct SupplierSBOMsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "sboms", abstract: Speech.say("サプライヤーのSBOMの一覧", "The SBOMs of a supplier"))
    }

    @Argument(help: ArgumentHelp(Speech.say("サプライヤーコード", "code of the supplier")))
    var supplier: String

    @Flag(help: ArgumentHelp(Speech.say("置き換えられたものも", "also those that were replaced")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = SBOMReceipt.listing
        try await registry.forEach(ListSBOMs(supplier: supplier, withReplaced: all), as: try desk.principal()) { listing.add(SBOMReceipt.cells($0)) }
        listing.show(format.format)
        await registry.close()
    }
}
