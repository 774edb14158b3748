import ArgumentParser
import Registry

/// `mimamori hardware list`.
struct HardwareListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("ハードウェア部品の一覧", "All hardware parts"))
    }

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "hardware-parts",
            [
                .init("code", "コード", "CODE"), .init("name", "名称", "NAME"), .init("partNumber", "型番", "PART NUMBER"),
                .init("manufacturer", "製造者", "MANUFACTURER"),
                .init("lastOrderOn", "最終発注", "LAST ORDER"), .init("supplyUntil", "供給終了", "SUPPLY UNTIL"), .init("supplySource", "根拠", "SOURCE"),
            ])
        try await registry.forEach(ListHardwareParts(), as: principal) { part in
            listing.add([
                .text(part.code), .text(part.name), .text(part.partNumber), .text(part.manufacturer), .text(part.lastOrderOn),
                .text(part.supplyUntil),
                .text(part.supplySource),
            ])
        }
        listing.show(format.format)
    }
}
