import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle board`.
struct LifecycleBoardCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "board",
            abstract: Speech.say("誰に何をいつまでに伝えるか、届いたことを示せない相手は誰か", "Whom to tell what by when, and who is not shown to be reached"),
            discussion: Speech.say("終了コード: 遅れた通知があれば1。", "Exit code: 1 if a notice is late."))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Flag(help: ArgumentHelp(Speech.say("伝えた日付が変わり、再度伝える相手だけ", "only those who go by a day that no longer holds")))
    var changed = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(ShowNoticeBoard(product), as: principal)
        var listing = Listing(
            "notice-board",
            [
                .init("recipient", "医療機関", "RECIPIENT"), .init("name", "名称", "NAME"), .init("subject", "内容", "SUBJECT"),
                .init("state", "状況", "STATE"), .init("day", "伝える日付", "DAY TO TELL"), .init("dueBy", "期限", "BY"),
                .init("daysLate", "遅れ(日)", "DAYS LATE"), .init("missing", "不足", "MISSING"), .init("basis", "根拠", "BASIS"),
            ])
        let shown = answer.board.notices.filter { notice in
            if case .changed = notice.cause { return true }
            return !changed
        }
        for notice in shown {
            listing.add([
                .text(notice.recipient), .text(answer.names[notice.recipient]), .word(notice.subject.key, notice.subject.wording[Speech.language]),
                .word(Self.word(notice.cause), notice.cause.wording[Speech.language]), .text(notice.day.map { "\($0)" }), .text("\(notice.dueBy)"),
                .number(notice.daysLate), .text(notice.missing.map { $0.wording[Speech.language] }.joined(separator: ", ")),
                .text(notice.basis.wording[Speech.language]),
            ])
        }
        for unproven in changed ? [] : answer.board.unproven {
            listing.add([
                .text(unproven.recipient), .text(answer.names[unproven.recipient]),
                .word(unproven.subject.key, unproven.subject.wording[Speech.language]),
                .word("unproven", Speech.say("送ったが、届いたことを示せない", "sent, not shown to have arrived")), .text(nil), .text(nil), .number(0), .text(""),
                .text(""),
            ])
        }
        listing.show(format.format)
        if shown.contains(where: \.isLate) { throw ExitCode(ExitStatus.no) }
    }

    private static func word(_ cause: NoticeCause) -> String {
        switch cause {
        case .first: "first"
        case .notReached: "not-reached"
        case .changed: "changed"
        case .incomplete: "incomplete"
        }
    }
}
