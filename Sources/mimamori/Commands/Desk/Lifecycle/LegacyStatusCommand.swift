import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle legacy status`.
struct LegacyStatusCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "status", abstract: Speech.say("構成ごとの判定", "The judgement of every configuration"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(LegacyStatus(product), as: principal)
        var listing = Listing(
            "legacy-status",
            [
                .init("device", "機器・リリース", "DEVICE"), .init("controls", "コントロール", "CONTROLS"), .init("verdict", "判定", "VERDICT"),
                .init("text", "根拠", "GROUND"), .init("reason", "理由", "REASON"), .init("review", "見直し", "REVIEW"),
                .init("extendedUntil", "限定的サポートの延長", "LIMITED SUPPORT UNTIL"), .init("needsJudgement", "要判定", "TO JUDGE"),
            ])
        for reading in answer.readings {
            listing.add([
                .text(reading.configuration.device), .text(reading.configuration.controls.sorted().joined(separator: " ")),
                .maybe(reading.verdict?.rawValue, reading.verdict?.wording), .text(reading.wording[Speech.language]),
                .text(reading.judgement?.reason),
                .text(reading.judgement?.review.map { "\($0)" }), .text(reading.extendedUntil.map { "\($0)" }), .flag(reading.needsJudgement),
            ])
        }
        listing.show(format.format)
    }
}
