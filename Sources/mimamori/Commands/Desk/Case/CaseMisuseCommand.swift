import ArgumentParser
import PSIRT
import Registry

/// `mimamori case misuse`.
struct CaseMisuseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "misuse", abstract: Speech.say("悪用の型A〜Eの有無を記録します(手引書6.5)", "Record whether misuse of kind A to E happened (guidance 6.5)"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("A 設定変更、B 診断・治療、C データ、D 機能、E 波及", "A settings, B diagnosis or treatment, C data, D function, E spread")))
    var kind: MisuseKind

    @Argument(help: ArgumentHelp("yes|no|unclear"))
    var finding: MisuseAnswers.Finding

    @Option(help: ArgumentHelp(Speech.say("どのように、または何を確かめたか", "how, or what was looked at")))
    var how: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        print(try await registry.perform(AnswerMisuse(subject.number, kind, finding, how: how), as: principal, reason: reason.reason).line)
    }
}
