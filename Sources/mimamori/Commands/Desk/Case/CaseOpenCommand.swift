import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori case open`.
struct CaseOpenCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "open", abstract: Speech.say("案件を開きます(開いた人だけが見られます)", "Open a case (only who opens it sees it)"))
    }

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "vulnerability|incident"))
    var kind: CaseKind

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp(Speech.say("どこから", "where it came from"), valueName: "finder|coordinator|institution|supplier|own_test|feed"))
    var origin: CaseOrigin

    @Option(help: ArgumentHelp(Speech.say("件名", "title")))
    var title: String

    @Option(help: ArgumentHelp(Speech.say("内容", "what was reported")))
    var description: String

    @Option(help: ArgumentHelp(Speech.say("届け出た人と連絡先", "who reported it, and how they are reached")))
    var reporter: String?

    @Option(help: ArgumentHelp(Speech.say("届いた時(UTC)。なければ今", "when it reached us (UTC); else now"), valueName: "time"))
    var receivedAt: String?

    @Option(help: ArgumentHelp(Speech.say("社内の誰かが最初に知った時(UTC)", "when anybody in the company first knew (UTC)"), valueName: "time"))
    var awareAt: String?

    @Option(help: ArgumentHelp(Speech.say("受領を知らせるまでの日数", "days within which receipt is acknowledged")))
    var acknowledgeDays: Int?

    @Option(help: ArgumentHelp(Speech.say("TLPラベル", "TLP label"), valueName: "RED|AMBER+STRICT|AMBER|GREEN|CLEAR"))
    var tlp: TLP = .red

    @Flag(help: ArgumentHelp(Speech.say("演習", "a drill")))
    var exercise = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let report = CaseReport(
            kind, from: origin, title: title, description: description, reporter: reporter, receivedAt: receivedAt, awareAt: awareAt,
            acknowledgeDays: acknowledgeDays, label: tlp, isExercise: exercise)
        print(try await registry.perform(OpenCase(report), as: principal, reason: reason.reason).line)
    }
}
