import ArgumentParser
import Diagnostics
import Duties
import PSIRT
import Registry

/// `mimamori case list`.
struct CaseListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("案件の一覧(見てよいものだけ)", "The cases that you may know of"))
    }

    @Flag(help: ArgumentHelp(Speech.say("完了したものも", "also closed ones")))
    var all = false

    @Option(help: ArgumentHelp(Speech.say("番号・件名・内容から探す", "text in number, title or description")))
    var search: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "cases",
            [
                .init("number", "番号", "NUMBER"), .init("kind", "種類", "KIND"), .init("step", "段階", "STEP"), .init("tlp", "TLP", "TLP"),
                .init("embargoUntil", "公開日時", "EMBARGO"), .init("exercise", "演習", "DRILL"), .init("title", "件名", "TITLE"),
                .init("owner", "担当", "OWNER"), .init("products", "製品", "PRODUCTS"), .init("openTasks", "タスク", "TASKS"),
                .init("receivedAt", "受付", "RECEIVED"),
            ])
        var query = ListCases(search: search, limit: 10_000)
        if all { query.steps = Set(CaseStep.allCases) }
        for entry in try await registry.ask(query, as: principal) {
            let subject = entry.subject
            listing.add([
                .text(subject.number), .word(subject.caseKind.rawValue, subject.caseKind.wording[Speech.language]),
                .word(subject.step.rawValue, subject.step.wording[Speech.language]), .text(subject.tlp.rawValue),
                .text(subject.embargo.map { $0.zone.text($0.until) }), .flag(subject.isExercise), .text(subject.title), .text(entry.owner),
                .text(entry.products.joined(separator: ", ")), .number(entry.openTasks), .text(subject.receivedAt),
            ])
        }
        listing.show(format.format)
    }
}
