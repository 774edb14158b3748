import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle show`.
struct LifecycleShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("製品の段階と日付", "Stage and dates of a product"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let life = try await registry.ask(ShowLifecycle(product), as: principal)
        let stage = life.stage
        var listing = Listing(
            "lifecycle",
            [
                .init("product", "製品", "Product"), .init("stage", "段階", "Stage"), .init("since", "開始", "Since"), .init("until", "終了", "Until"),
                .init("plan", "計画の版", "Plan version"), .init("release", "販売開始", "Release"), .init("eol", "EOL", "EOL"), .init("eos", "EOS", "EOS"),
                .init("answer", "衝突", "Collisions"), .init("remarks", "確認事項", "To settle"), .init("leadTimes", "通知から終わりまで", "Lead times"),
            ])
        listing.add([
            .text(product), .word(stage.stage.rawValue, stage.stage.wording[Speech.language]), .text(stage.since.map { "\($0)" }),
            .text(stage.until.map { "\($0)" }), .number(life.dates.plans.inForce(on: life.today)?.number),
            .text(life.dates.day(of: .release).map { "\($0)" }), .text(life.dates.day(of: .eol).map { "\($0)" }),
            .text(life.dates.day(of: .eos).map { "\($0)" }),
            .maybe(life.report?.answer.rawValue, life.report?.answer.wording),
            .text(stage.remarks.map { $0.wording[Speech.language] }.joined(separator: "\n")),
            .text(life.leadTimes.map { $0.wording[Speech.language] }.joined(separator: "\n")),
        ])
        listing.showOne(format.format)
    }
}
