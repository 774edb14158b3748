import ArgumentParser
import Registry

/// `mimamori case fact`.
struct CaseFactCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fact",
            abstract: Speech.say("義務の判断に要る事実を記録します(変えるには --reason)", "Answer a question of the duties' rules (to change it: with --reason)"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("事実(mimamori duties facts で一覧)", "the fact (mimamori duties facts lists them)")))
    var fact: String

    @Argument(
        help: ArgumentHelp(
            Speech.say("値: yes、no、選択肢、数、時刻、not-happened、unknown", "yes, no, a choice, a number, a time, not-happened or unknown")))
    var value: String

    @Option(help: ArgumentHelp(Speech.say("どこで知ったか", "where it was learned")))
    var source: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        print(try await registry.perform(StateCaseFact(subject.number, fact, value, source: source), as: principal, reason: reason.reason).line)
    }
}
