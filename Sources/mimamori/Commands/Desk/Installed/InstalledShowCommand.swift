import ArgumentParser
import Diagnostics
import Registry

/// `mimamori installed show`.
struct InstalledShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("設置機器の全体: 設置場所、流通経路、更新の記録", "One device, whole: place, chain, updates"))
    }

    @Argument(help: ArgumentHelp(Speech.say("機器(製品コード/製造番号)", "device (product/serial number)"), valueName: "device"))
    var device: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try DeviceReference(device)
        let shown = try await registry.ask(ShowInstalledDevice(reference), as: principal)
        let device = shown.device
        var listing = Listing(
            "installed-device",
            [
                .init("number", "番号", "Number"), .init("product", "製品", "Product"), .init("serial", "製造番号", "Serial number"),
                .init("lot", "ロット", "Lot"), .init("quantity", "台数", "Quantity"), .init("udi", "UDI", "UDI"),
                .init("release", "リリース", "Release"), .init("institution", "医療機関", "Institution"), .init("site", "拠点", "Site"),
                .init("place", "設置場所", "Place"), .init("network", "接続状態", "Network"), .init("controls", "補完的コントロール", "Controls"),
                .init("soldOn", "販売日", "Sold on"), .init("installedOn", "設置日", "Installed on"), .init("checkedOn", "確認日", "Checked on"),
                .init("endedOn", "使用終了日", "Ended on"), .init("chain", "流通経路", "Chain"), .init("updates", "更新", "Updates"),
                .init("note", "メモ", "Note"),
            ])
        listing.add([
            .number(device.id), .text(reference.product), .text(device.serial), .text(device.lot), .number(device.quantity), .text(device.udi),
            .text(shown.release), .text("\(shown.institution.code) \(Speech.say(shown.institution.nameJa, shown.institution.nameEn))"),
            .text(shown.site.map { "\($0.code) \($0.name)" }), .text(device.place),
            .word(device.network.rawValue, device.network.title[Speech.language]), .text(device.controls), .text(device.soldOn),
            .text(device.installedOn), .text(device.checkedOn), .text(device.endedOn),
            .text(shown.chain.map(Self.line).joined(separator: "\n")), .text(shown.updates.map(Self.line).joined(separator: "\n")),
            .text(device.note),
        ])
        listing.showOne(format.format)
    }

    private static func line(_ link: ShowInstalledDevice.Link) -> String {
        let days = "\(link.custody.fromOn ?? "?")–\(link.custody.untilOn ?? "")"
        return "\(link.party.code) \(Speech.say(link.party.nameJa, link.party.nameEn)) (\(link.party.trade.title[Speech.language]), \(days))"
    }

    private static func line(_ update: ShowInstalledDevice.Update) -> String {
        let day = update.step.doneOn ?? update.step.plannedOn ?? ""
        return "\(update.rollout) \(update.release): \(update.step.state.title[Speech.language]) \(day) \(update.step.note ?? "")"
    }
}
