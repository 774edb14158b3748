import ArgumentParser
import Duties
import Registry

/// `mimamori case duties`.
struct CaseDutiesCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "duties", abstract: Speech.say("案件の義務と期限", "The duties of a case with their clocks"))
    }

    @OptionGroup var subject: CaseArgument

    @Flag(help: ArgumentHelp(Speech.say("当てはまらない規則も理由とともに示す", "show the rules that do not apply too, with the reason")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let evaluation = try await registry.ask(CaseDuties(subject.number), as: principal)
        var output = Output()
        switch format.format {
        case .json: output.write(evaluation.json())
        case .table: for line in evaluation.lines(in: Speech.language, showsOthers: all) { output.line(TextTable.visible(line)) }
        }
        output.flush()
    }
}
