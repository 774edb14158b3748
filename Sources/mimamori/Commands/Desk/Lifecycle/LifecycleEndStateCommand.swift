import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle end state`.
struct LifecycleEndStateCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "state", abstract: Speech.say("情報源の記載を、出典とともに記録します", "Write down what a source says, with where it stands"),
            discussion: Speech.say(
                "情報源の「EOL」は、この手引書のEOSにあたることがあります。何が終わるのかを --meaning で選んでください。",
                "A source's \"EOL\" is often the EOS of the guidance: say with --meaning what it is that ends."))
    }

    @Argument(help: ArgumentHelp(Speech.say("対象(component:linux@5.10 など)", "subject, such as component:linux@5.10")))
    var subject: String

    @Option(help: ArgumentHelp(Speech.say("情報源", "where it comes from")))
    var origin: EndOrigin

    @Option(help: ArgumentHelp(Speech.say("何が終わるか", "what ends")))
    var meaning: EndMeaning

    @Option(help: ArgumentHelp(Speech.say("最終日", "the last day"), valueName: "yyyy-mm-dd"))
    var day: String?

    @Option(help: ArgumentHelp(Speech.say("日付がないときの記載", "what it says where it names no day")))
    var says: EndWord?

    @Option(help: ArgumentHelp(Speech.say("情報源の日付", "day of the source"), valueName: "yyyy-mm-dd"))
    var stated: String?

    @Option(help: ArgumentHelp(Speech.say("出典", "where to look it up")))
    var reference: String

    @Option(help: ArgumentHelp(Speech.say("情報源の言葉", "the source's own word")))
    var term: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let statement = try await registry.perform(
            StateEnd(
                try EndSubject(subject), origin, meaning, says ?? .day, on: day, stated: stated, reference: reference, term: term), as: principal,
            reason: reason.reason)
        print(Speech.say("記録しました: #\(statement.id) \(statement.label)", "recorded: #\(statement.id) \(statement.label)"))
    }
}
