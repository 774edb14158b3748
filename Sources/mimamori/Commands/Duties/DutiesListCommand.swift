import ArgumentParser
import Diagnostics
import Duties

/// `mimamori duties list`.
struct DutiesListCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("規則の一覧", "List the rules"))
    }

    @Option(
        help: ArgumentHelp(
            Speech.say("この法域だけ", "of this jurisdiction only"), valueName: Jurisdiction.allCases.map(\.rawValue).joined(separator: "|")),
        transform: { text in
            guard let jurisdiction = Jurisdiction(rawValue: text) else {
                let names = Jurisdiction.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError(Speech.say("法域は次のいずれかです: \(names)", "the jurisdiction is one of: \(names)"))
            }
            return jurisdiction
        })
    var jurisdiction: Jurisdiction?

    @OptionGroup var packs: DutyPacks

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = Speech.language
        var table = TextTable(
            header: [
                Speech.say("規則", "RULE"), Speech.say("期限", "TIME"), Speech.say("強さ", "STRENGTH"), Speech.say("状態", "STATE"),
                Speech.say("内容", "ABOUT"),
            ], width: Terminal.width)
        for rule in try packs.book().rules where jurisdiction == nil || rule.jurisdiction == jurisdiction {
            table.add([
                rule.id, rule.clock.length.wording[language], rule.strength.wording[language],
                rule.isVerifyFirst ? Speech.say("要確認", "verify first") : "ok", rule.title[language],
            ])
        }
        var output = Output()
        for line in table.lines() { output.line(line) }
    }
}
