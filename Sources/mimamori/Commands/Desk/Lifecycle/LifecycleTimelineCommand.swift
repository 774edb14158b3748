import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle timeline`.
struct LifecycleTimelineCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "timeline", abstract: Speech.say("段階と、依存するものの寿命の図(SVG)", "A picture of the stages over what the device relies on (SVG)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp(Speech.say("計画の版", "version of the plan")))
    var plan: Int?

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let life = try await registry.ask(ShowLifecycle(product, plan: plan), as: principal)
        guard let report = life.report else {
            Output.complain(Speech.say("\(product) には計画がありません。", "\(product) has no plan."))
            throw ExitCode(ExitStatus.no)
        }
        let timeline = Timeline(
            name: Speech.say(life.product.nameJa, life.product.nameEn), today: life.today, report: report, reckoner: life.reckoner,
            uses: Array(life.reckoner.resources.indices))
        try FileOutput.write(timeline.svg(in: Speech.language), to: output)
        print(Speech.say("書き出しました: \(output)", "written: \(output)"))
    }
}
