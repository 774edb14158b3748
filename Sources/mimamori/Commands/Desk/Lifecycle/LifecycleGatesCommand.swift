import ArgumentParser
import Diagnostics
import Duties
import Lifecycle
import Registry

/// `mimamori lifecycle gates`.
struct LifecycleGatesCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "gates", abstract: Speech.say("各段階に入る前にそろえるもの", "What must be there before each stage"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let life = try await registry.ask(ShowLifecycle(product), as: principal)
        var listing = Listing(
            "lifecycle-gates",
            [
                .init("stage", "段階", "STAGE"), .init("item", "項目", "ITEM"), .init("what", "内容", "WHAT"), .init("met", "充足", "MET"),
                .init("detail", "詳細", "DETAIL"), .init("recommendation", "推奨", "RECOMMENDED ONLY"), .init("basis", "根拠", "BASIS"),
            ])
        for gate in life.gates {
            for reading in gate.readings {
                listing.add([
                    .word(gate.stage.rawValue, gate.stage.wording[Speech.language]), .text(reading.item.id),
                    .text(reading.item.wording[Speech.language]), .word(reading.isMet.rawValue, Self.word(reading)),
                    .text(reading.detail[Speech.language]), .flag(reading.item.isRecommendation), .text(reading.item.basis.wording[Speech.language]),
                ])
            }
        }
        listing.show(format.format)
    }

    private static func word(_ reading: EntryGate.Reading) -> String {
        switch reading.isMet {
        case .yes: Speech.say("はい", "yes")
        case .no: Speech.say("いいえ", "no")
        case .unknown: Speech.say("不明", "not known")
        }
    }
}
