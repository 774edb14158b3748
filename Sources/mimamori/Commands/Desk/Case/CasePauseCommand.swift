import ArgumentParser
import Registry

/// `mimamori case pause`.
struct CasePauseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pause",
            abstract: Speech.say(
                "義務の期限を停止します(出典が認める規則だけ、理由とともに)", "Let the clock of a duty stand still (where its source allows it, with the reason)"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("義務の番号(mimamori case duties)", "the duty (mimamori case duties)")))
    var duty: String

    @Option(help: ArgumentHelp(Speech.say("停止した時(UTC)", "when it began (UTC)"), valueName: "time"))
    var from: String

    @Option(help: ArgumentHelp(Speech.say("再開した時(UTC)。続いていれば省く", "when it ended (UTC); left out while it lasts"), valueName: "time"))
    var to: String?

    @Option(help: ArgumentHelp(Speech.say("誰と合意したか", "who agreed to it"), valueName: "name"))
    var agreedBy: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let pause = PauseDutyClock(subject.number, duty, from: from, to: to, agreedBy: agreedBy)
        print(try await registry.perform(pause, as: principal, reason: reason.reason).line)
    }
}
