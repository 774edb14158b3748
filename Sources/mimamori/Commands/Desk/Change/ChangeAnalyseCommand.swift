import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change analyse`.
struct ChangeAnalyseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "analyse", abstract: Speech.say("影響分析を記録します(R-086)", "Record what a change touches (R-086)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("影響", "impact")))
    var impact: String

    @Option(help: ArgumentHelp(Speech.say("機能の追加・変更にあたるか", "whether it changes the function"), valueName: "yes|no|unknown"))
    var function: FunctionChange

    @Option(help: ArgumentHelp(Speech.say("その理由", "why")))
    var because: String

    @Option(
        help: ArgumentHelp(
            Speech.say("影響するもの(component:17、release:MP-100@2.1 など)", "what it touches (component:17, release:MP-100@2.1 …)"), valueName: "kind:name"))
    var touches: [String] = []

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let change = try await registry.perform(
            AnalyseChange(number, impact: impact, changesFunction: function, because: because, touches: try touches.map(TargetText.read)),
            as: principal,
            reason: reason.reason)
        print(Speech.say("\(change.number): \(change.state.title.japanese)", "\(change.number): \(change.state.title.english)"))
    }
}
