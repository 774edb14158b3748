import ArgumentParser
import Diagnostics
import Lifecycle
import PSIRT
import Registry

/// `mimamori triage set`.
struct TriageSetCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "set",
            abstract: Speech.say("該当を判断します(非該当・修正済みは別の人の確認後に有効)", "Judge findings (not affected and fixed count once another person agrees)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("該当の番号(複数可)", "numbers of findings")))
    var findings: [Int]

    @OptionGroup var analysis: AnalysisOptions

    @Option(help: ArgumentHelp(Speech.say("対応", "handling"), valueName: "update|advisory|record_only|interim_measure"))
    var handling: Handling?

    @Option(
        help: ArgumentHelp(
            Speech.say("製品の段階(なければ承認された計画から)", "stage of the product (else by its approved plan)"),
            valueName: "development|support|limited_support|end_of_support"))
    var stage: DeviceStage?

    @Option(help: ArgumentHelp(Speech.say("セキュリティポリシー上の扱い", "what the product security policy says"), valueName: "handle|leave|unknown"))
    var policy: HandlingQuestion.Policy = .unknown

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("患者への危害の可能性", "patient harm seems possible")))
    var harm: Bool?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let said = analysis.analysis(reason: reason.reason, handling: handling)
        let written = try await registry.perform(
            SetAnalysis(findings, said, stage: stage, policy: policy, harmPossible: harm), as: principal, reason: reason.reason)
        let waits = said.status.isRelief ? Speech.say("(別の人の確認待ち)", " (waits for another person's review)") : ""
        for entry in written { print("#\(entry.finding): \(said.status.wording[Speech.language])\(waits)") }
    }
}
