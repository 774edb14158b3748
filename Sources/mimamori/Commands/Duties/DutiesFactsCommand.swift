import ArgumentParser
import Diagnostics
import Duties

/// `mimamori duties facts`.
struct DutiesFactsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "facts", abstract: Speech.say("規則が尋ねる事実の一覧", "List the facts that rules ask for"))
    }

    @OptionGroup var packs: DutyPacks

    @OptionGroup var common: CommonOptions

    func run() throws {
        let language = Speech.language
        var table = TextTable(
            header: [Speech.say("事実", "FACT"), Speech.say("値", "VALUES"), Speech.say("質問", "QUESTION")], width: Terminal.width)
        for fact in try packs.book().vocabulary.facts { table.add([fact.id, values(fact.type), fact.question[language]]) }
        var output = Output()
        for line in table.lines() { output.line(line) }
    }

    private func values(_ type: FactType) -> String {
        switch type {
        case .bool: "true|false"
        case .choice(let choices): choices.map(\.id).joined(separator: "|")
        case .number: Speech.say("整数", "whole number")
        case .time: Speech.say("日時か not-happened", "time or not-happened")
        }
    }
}
