import ArgumentParser
import Registry

/// `mimamori hardware show`.
struct HardwareShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("ハードウェア部品の全体と、使うリリース", "One hardware part, whole, and the releases that run on it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowHardwarePart(code), as: principal)
        let part = shown.part
        var listing = Listing(
            "hardware-part",
            [
                .init("code", "コード", "Code"), .init("name", "名称", "Name"), .init("partNumber", "型番", "Part number"),
                .init("manufacturer", "製造者", "Manufacturer"), .init("supplier", "サプライヤー", "Supplier"), .init("firmware", "ファームウェア", "Firmware"),
                .init("lastOrderOn", "最終発注", "Last order"), .init("supplyUntil", "供給終了", "Supply until"), .init("supplySource", "根拠", "Source"),
                .init("note", "メモ", "Note"), .init("archivedAt", "使用終了", "Out of use since"), .init("releases", "リリース", "Releases"),
            ])
        listing.add([
            .text(part.code), .text(part.name), .text(part.partNumber), .text(part.manufacturer), .text(shown.supplier?.code), .text(part.firmware),
            .text(part.lastOrderOn), .text(part.supplyUntil), .text(part.supplySource), .text(part.note), .text(part.archivedAt),
            .text(shown.uses.map(\.release.text).joined(separator: ", ")),
        ])
        listing.showOne(format.format)
    }
}
