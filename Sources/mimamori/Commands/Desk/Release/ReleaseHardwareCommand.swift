import ArgumentParser
import Registry

/// `mimamori release hardware`.
struct ReleaseHardwareCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "hardware", abstract: Speech.say("リリースのハードウェア部品", "The hardware parts of a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "release-hardware",
            [
                .init("code", "コード", "CODE"), .init("name", "名称", "NAME"), .init("partNumber", "型番", "PART NUMBER"),
                .init("manufacturer", "製造者", "MANUFACTURER"), .init("firmware", "ファームウェア", "FIRMWARE"), .init("purpose", "用途", "PURPOSE"),
                .init("inherited", "引継ぎ", "INHERITED"), .init("supplyUntil", "供給終了", "SUPPLY UNTIL"),
            ])
        for entry in try await registry.ask(HardwarePartsOfRelease(try release.reference()), as: principal) {
            let part = entry.part
            listing.add([
                .text(part.code), .text(part.name), .text(part.partNumber), .text(part.manufacturer), .text(part.firmware), .text(entry.use.purpose),
                .flag(entry.use.isInherited), .text(part.supplyUntil),
            ])
        }
        listing.show(format.format)
    }
}
