import ArgumentParser
import Registry

/// `mimamori case resume`.
struct CaseResumeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "resume", abstract: Speech.say("停止している義務の期限を再開します", "Let the clock of a duty that stands still run again"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("義務の番号", "the duty")))
    var duty: String

    @Option(help: ArgumentHelp(Speech.say("再開した時(UTC)", "from when (UTC)"), valueName: "time"))
    var at: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        print(try await registry.perform(EndDutyPause(subject.number, duty, at: at), as: principal, reason: reason.reason).line)
    }
}
