import ArgumentParser
import Diagnostics
import Registry

/// `mimamori change edit`.
struct ChangeEditCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: Speech.say("変更要求の内容を変えます(承認済みなら承認は無効になります)", "Change the text of a change request; an approval of the old text falls"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号(CR-2026-0001)", "number (CR-2026-0001)")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "corrective|security|third-party|adaptive|feature|documentation|environment"))
    var kind: ChangeKind?

    @Option(help: ArgumentHelp(Speech.say("件名", "title")))
    var title: String?

    @Option(help: ArgumentHelp(Speech.say("内容と理由", "what is to be changed, and why")))
    var description: String?

    @Option(help: ArgumentHelp(Speech.say("影響", "impact")))
    var impact: String?

    @Option(help: ArgumentHelp(Speech.say("期限", "due"), valueName: "yyyy-mm-dd"))
    var dueOn: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (kind, title, description, impact, dueOn) = (kind, title, description, impact, dueOn)
        let edit = try await registry.perform(
            EditChange(number) { change in
                if let kind { change.changeKind = kind }
                if let title { change.title = title }
                if let description { change.description = description }
                if let impact { change.impact = impact }
                if let dueOn { change.dueOn = dueOn }
            }, as: principal, reason: reason.reason)
        print(Speech.say("\(edit.change.number): \(edit.change.state.title.japanese)", "\(edit.change.number): \(edit.change.state.title.english)"))
        if let voided = edit.wording { Output.complain(voided[Speech.language]) }
    }
}
