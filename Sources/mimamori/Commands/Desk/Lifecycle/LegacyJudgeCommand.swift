import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle legacy judge`.
struct LegacyJudgeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "judge",
            abstract: Speech.say(
                "今の脅威に合理的な手段で対応できるかで、構成を判定します(R-116)", "Judge a configuration by whether today's threats can reasonably be met (R-116)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("リリースの版、または #機器の番号", "version of the release, or # and number of a device")))
    var device: String

    @Argument(help: ArgumentHelp(Speech.say("判定", "the judgement")))
    var verdict: LegacyVerdict

    @Option(name: .customLong("control"), help: ArgumentHelp(Speech.say("構成に含むコントロール(繰り返せます)", "a control around it (may be repeated)")))
    var controls: [String] = []

    @Option(help: ArgumentHelp(Speech.say("理由: どの脅威に、どの手段で", "why: which threats, which means")))
    var because: String

    @Option(help: ArgumentHelp(Speech.say("次の見直し", "to be judged anew by"), valueName: "yyyy-mm-dd"))
    var review: String?

    @Option(help: ArgumentHelp(Speech.say("限定的サポートの延長の最終日(R-117)", "last day of extended limited support (R-117)"), valueName: "yyyy-mm-dd"))
    var extend: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let kept = try await registry.perform(
            JudgeLegacy(product, device, controls: Set(controls), verdict, because: because, review: review, extendsUntil: extend), as: principal,
            reason: reason.reason)
        print("\(product)@\(device) \(kept.controls): \(kept.verdict.wording[Speech.language])")
    }
}
