import ArgumentParser
import Diagnostics
import Duties
import PSIRT
import Registry

/// `mimamori case show`.
struct CaseShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("案件の内容", "A case with all that belongs to it"))
    }

    @OptionGroup var subject: CaseArgument
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowCase(subject.number), as: principal)
        let found = shown.subject
        var listing = Listing(
            "case",
            [
                .init("number", "番号", "NUMBER"), .init("kind", "種類", "KIND"), .init("origin", "出所", "ORIGIN"), .init("step", "段階", "STEP"),
                .init("next", "次の段階", "NEXT"), .init("title", "件名", "TITLE"), .init("description", "内容", "DESCRIPTION"),
                .init("reporter", "届出者", "REPORTER"), .init("receivedAt", "受付", "RECEIVED"), .init("acknowledgedAt", "受領連絡", "ACKNOWLEDGED"),
                .init("tlp", "TLP", "TLP"), .init("embargoUntil", "公開日時", "EMBARGO"), .init("exercise", "演習", "DRILL"),
                .init("owner", "担当", "OWNER"), .init("participants", "参加者", "PARTICIPANTS"), .init("about", "対象", "ABOUT"),
                .init("misuse", "悪用の型", "MISUSE"), .init("tasks", "タスク", "TASKS"), .init("messages", "やりとり", "MESSAGES"),
                .init("closing", "完了の理由", "CLOSED AS"),
            ])
        listing.add([
            .text(found.number), .word(found.caseKind.rawValue, found.caseKind.wording[Speech.language]),
            .word(found.origin.rawValue, found.origin.wording[Speech.language]), .word(found.step.rawValue, found.step.wording[Speech.language]),
            .text(shown.following.map { $0.wording[Speech.language] }.joined(separator: ", ")), .text(found.title), .text(found.description),
            .text(found.reporter), .text(found.receivedAt), .text(found.acknowledgedAt), .text(found.tlp.rawValue),
            .text(found.embargo.map { $0.zone.text($0.until) }), .flag(found.isExercise), .text(shown.owner),
            .text(shown.participants.joined(separator: ", ")),
            .text(shown.about.map { "\($0.kind.title[Speech.language]) \($0.label)" }.joined(separator: "\n")),
            .text(Self.misuse(shown.misuse)), .text(shown.tasks.map(Self.line).joined(separator: "\n")),
            .text(shown.messages.map(Self.line).joined(separator: "\n")), .maybe(found.closing?.rawValue, found.closing?.wording),
        ])
        listing.showOne(format.format)
    }

    private static func misuse(_ answers: MisuseAnswers) -> String {
        let lines = MisuseKind.allCases.compactMap { kind in
            answers.answers[kind].map { "\(kind.rawValue) \($0.finding.rawValue): \($0.how)" }
        }
        return lines.joined(separator: "\n")
    }

    private static func line(_ task: ShowCase.Task) -> String {
        let state = task.doneAt == nil ? "☐" : "☑"
        return ["\(state) #\(task.id) \(task.title)", task.assignee, task.dueOn].compactMap { $0 }.joined(separator: "  ")
    }

    private static func line(_ message: ShowCase.Message) -> String {
        let file = message.file.map { " [\($0)]" } ?? ""
        return "\(message.at) \(message.author) (\(message.audience.wording[Speech.language])): \(message.body)\(file)"
    }
}
