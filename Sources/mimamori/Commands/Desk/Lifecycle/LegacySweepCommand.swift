import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle legacy sweep`.
struct LegacySweepCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sweep",
            abstract: Speech.say(
                "2024-03-31までに販売した設置機器と、医療機関に渡す情報(R-120〜R-122)",
                "Devices marketed by 2024-03-31, and what their institutions are to be told (R-120 to R-122)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(LegacyStatus(product), as: principal)
        var listing = Listing(
            "field-sweep",
            [
                .init("device", "機器の番号", "DEVICE"), .init("marketed", "販売日", "MARKETED"), .init("information", "渡す情報", "INFORMATION"),
                .init("uncertain", "要確認", "TO FIND OUT"), .init("basis", "根拠", "BASIS"),
            ])
        for entry in answer.sweep {
            listing.add([
                .text(entry.device.id), .text(entry.device.marketed.map { "\($0)" }),
                .word(entry.information.rawValue, entry.information.wording[Speech.language]), .flag(entry.isUncertain),
                .text(entry.information.basis.wording[Speech.language]),
            ])
        }
        listing.show(format.format)
    }
}
