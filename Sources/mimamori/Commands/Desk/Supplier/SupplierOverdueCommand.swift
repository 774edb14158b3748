import ArgumentParser
import Diagnostics
import Registry

/// `mimamori supplier overdue`.
struct SupplierOverdueCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "overdue", abstract: Speech.say("SBOMが届いていないサプライヤー", "Suppliers whose SBOM is overdue"))
    }

    @Option(help: ArgumentHelp(Speech.say("これより古いものも", "also older than this many days")))
    var days: Int?

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "overdue-sboms",
            [.init("code", "コード", "CODE"), .init("name", "名称", "NAME"), .init("reason", "状況", "STATE"), .init("contact", "連絡先", "CONTACT")])
        for overdue in try await registry.ask(ListOverdueSBOMs(olderThanDays: days), as: principal) {
            listing.add([
                .text(overdue.supplier.code), .text(Speech.say(overdue.supplier.nameJa, overdue.supplier.nameEn)),
                .text(overdue.reason.wording[Speech.language]),
                .text(overdue.supplier.contact),
            ])
        }
        listing.show(format.format)
    }
}
