import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori case judge`.
struct CaseJudgeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "judge",
            abstract: Speech.say("自製ソフトウェアの脆弱性がリリースに該当するかを判断します", "Say how releases stand to a vulnerability of the maker's own software"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("脆弱性の番号", "number of the vulnerability"), valueName: "VUL-…"))
    var flaw: String

    @Option(name: .customLong("release"), help: ArgumentHelp(Speech.say("リリース(繰り返し可)", "release (may be repeated)"), valueName: "code@version"))
    var releases: [String]

    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let said = analysis.analysis(reason: reason.reason)
        let releases = try releases.map { try ReleaseReference($0) }
        let judged = try await registry.perform(JudgeFlaw(subject.number, flaw, releases, said), as: principal, reason: reason.reason)
        for judgement in judged.judgements {
            print("\(judged.number) \(judgement.reference.text): \(judgement.analysis.status.wording[Speech.language])")
        }
    }
}
