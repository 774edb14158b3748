import ArgumentParser
import PSIRT
import Registry

/// `mimamori case step`.
struct CaseStepCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "step",
            abstract: Speech.say("案件を次の段階に進めます(戻す・終えるには --reason)", "Take a case a step on (back or to its end: with --reason)"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("段階", "the step"), valueName: "verification|remediation|release|post_release|closed"))
    var step: CaseStep

    @Option(
        name: .customLong("closed-as"),
        help: ArgumentHelp(Speech.say("完了の理由", "why it is closed"), valueName: "completed|duplicate|obsolete|non_security|other_vendor|not_affected"))
    var closing: ClosingReason?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        print(try await registry.perform(MoveCase(subject.number, to: step, closing: closing), as: principal, reason: reason.reason).line)
    }
}
