import ArgumentParser
import Duties

/// `mimamori duties explain`.
struct DutiesExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: Speech.say("規則の条件、期限、出典、確からしさを示します", "Show a rule's condition, clock, source and evidence"))
    }

    @Argument(help: ArgumentHelp(Speech.say("規則の名前", "name of a rule"), valueName: "rule"))
    var rule: String

    @OptionGroup var packs: DutyPacks

    @OptionGroup var common: CommonOptions

    func run() throws {
        let book = try packs.book()
        guard let found = book.rule(rule) else {
            let near = book.suggestions(for: rule).joined(separator: ", ")
            throw ValidationError(
                Speech.say(
                    "規則「\(TextTable.visible(rule))」はありません。" + (near.isEmpty ? "mimamori duties list が一覧を示します。" : "もしかして: \(near)"),
                    "there is no rule \"\(TextTable.visible(rule))\"."
                        + (near.isEmpty ? " mimamori duties list names them." : " Did you mean: \(near)")))
        }
        var output = Output()
        for line in found.lines(in: Speech.language, book: book) { output.line(TextTable.visible(line)) }
    }
}
