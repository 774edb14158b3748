import ArgumentParser
import Diagnostics
import Registry

/// `mimamori installed list`.
struct InstalledListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("設置機器の一覧", "Installed devices"))
    }

    @Option(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String?

    @Option(help: ArgumentHelp(Speech.say("このリリースが動くもの", "on which this release runs"), valueName: "product@version"))
    var release: String?

    @Option(help: ArgumentHelp(Speech.say("医療機関コード", "code of the institution")))
    var institution: String?

    @Option(help: ArgumentHelp(Speech.say("取引業者コード", "code of a trade party")))
    var party: String?

    @Option(help: ArgumentHelp(Speech.say("この日までに販売したもの", "sold on this day or before"), valueName: "yyyy-mm-dd"))
    var soldBy: String?

    @Flag(help: ArgumentHelp(Speech.say("使用を終えたものも", "also those out of use")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "installed-devices",
            [
                .init("number", "番号", "NUMBER"), .init("product", "製品", "PRODUCT"), .init("serial", "製造番号", "SERIAL"),
                .init("lot", "ロット", "LOT"), .init("quantity", "台数", "QUANTITY"), .init("release", "リリース", "RELEASE"),
                .init("institution", "医療機関", "INSTITUTION"), .init("site", "拠点", "SITE"), .init("network", "接続", "NETWORK"),
                .init("soldOn", "販売日", "SOLD"), .init("endedOn", "使用終了日", "ENDED"),
            ])
        let reference = try release.map { try ReleaseReference($0) }
        let list = ListInstalledDevices(
            product: product, release: reference, institution: institution, party: party, soldBy: soldBy, withEnded: all)
        try await registry.forEach(list, as: principal) { entry in
            let device = entry.device
            listing.add([
                .number(device.id), .text(entry.product), .text(device.serial), .text(device.lot), .number(device.quantity), .text(entry.release),
                .text(entry.institution), .text(entry.site), .word(device.network.rawValue, device.network.title[Speech.language]),
                .text(device.soldOn), .text(device.endedOn),
            ])
        }
        listing.show(format.format)
    }
}
