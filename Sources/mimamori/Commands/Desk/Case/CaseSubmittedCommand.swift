import ArgumentParser
import Duties
import Registry

/// `mimamori case submitted`.
struct CaseSubmittedCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "submitted",
            abstract: Speech.say("人が提出した報告を記録します(Mimamoriは送信しません)", "Record a report that a person sent (Mimamori sends nothing)"))
    }

    @OptionGroup var subject: CaseArgument

    @Argument(help: ArgumentHelp(Speech.say("義務の番号(mimamori case duties)", "the duty (mimamori case duties)")))
    var duty: String

    @Argument(help: ArgumentHelp(Speech.say("種類", "kind"), valueName: "incomplete|follow-up|complete"))
    var kind: Submission.Kind

    @Option(help: ArgumentHelp(Speech.say("提出した時(UTC)", "when it was sent (UTC)"), valueName: "time"))
    var at: String

    @Option(help: ArgumentHelp(Speech.say("受付番号", "number that the recipient gave")))
    var receipt: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let submission = RecordSubmission(subject.number, duty, kind, at: at, receipt: receipt)
        print(try await registry.perform(submission, as: principal, reason: reason.reason).line)
    }
}
