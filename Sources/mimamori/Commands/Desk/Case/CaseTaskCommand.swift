import ArgumentParser
import Registry

/// `mimamori case task`.
struct CaseTaskCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "task", abstract: Speech.say("案件のタスクを加えるか、終えます", "Add a task to a case, or end one"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("すること", "what is to be done")))
    var title: String?

    @Option(name: .customLong("to"), help: ArgumentHelp(Speech.say("誰が(参加者)", "who does it (a participant)"), valueName: "handle"))
    var assignee: String?

    @Option(help: ArgumentHelp(Speech.say("期日", "by which day"), valueName: "YYYY-MM-DD"))
    var due: String?

    @Option(help: ArgumentHelp(Speech.say("終えるタスクの番号", "number of the task that is done")))
    var done: Int?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard (title == nil) == (done == nil) else { return }
        throw ValidationError(Speech.say("することか --done のどちらかを指定してください。", "give what is to be done, or --done."))
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        if let done {
            print(try await registry.perform(EndCaseTask(subject.number, task: done), as: principal, reason: reason.reason).line)
        } else if let title {
            let task = AddCaseTask(subject.number, title, assignee: assignee, dueOn: due)
            print("#\(try await registry.perform(task, as: principal, reason: reason.reason)) \(title)")
        }
    }
}
