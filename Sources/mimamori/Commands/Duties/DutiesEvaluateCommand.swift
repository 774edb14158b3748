import ArgumentParser
import Duties
import Inputs

/// `mimamori duties evaluate`.
struct DutiesEvaluateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evaluate",
            abstract: Speech.say("事実から、該当する義務と期限を求めます", "Work out duties and clocks from the facts of a case"),
            discussion: Speech.say(
                """
                FACTS.json の例:
                  {"schema": "mimamori.facts/1", "facts": {"product.jp.marketed": true, "event.malfunction": true,
                   "event.outcome": "none", "event.labelled": "unknown", "t.aware": "2026-11-23T17:40:00+09:00"}}

                書かれていない事実は不明とみなし、該当しうる義務をすべて示します。
                終了コード: 0。--fail-overdue では、法定の期限を過ぎた未報告の義務があれば 1。読めなければ 2。
                """,
                """
                Example of FACTS.json:
                  {"schema": "mimamori.facts/1", "facts": {"product.jp.marketed": true, "event.malfunction": true,
                   "event.outcome": "none", "event.labelled": "unknown", "t.aware": "2026-11-23T17:40:00+09:00"}}

                A fact that is not named is unknown, and every duty that it could bring is shown.
                Exit codes: 0; with --fail-overdue 1 if the legal date of an unreported duty has passed; 2 if a file cannot be read.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("事実のファイル(- は標準入力)", "file of facts (- is standard input)"), valueName: "facts.json"))
    var file: String

    @OptionGroup var packs: DutyPacks

    @Option(
        help: ArgumentHelp(
            Speech.say("判定する時点(RFC 3339)。なければファイルのnow、それもなければ今", "moment to judge at (RFC 3339); else the file's now, else the clock"),
            valueName: "time"))
    var now: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @Flag(help: ArgumentHelp(Speech.say("当てはまらない規則も理由とともに示す", "show the rules that do not apply too, with the reason")))
    var all = false

    @Flag(help: ArgumentHelp(Speech.say("期限を過ぎた義務があれば終了コード1", "exit with 1 if a duty is overdue")))
    var failOverdue = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard let now, Instant(now) == nil else { return }
        throw ValidationError(
            Speech.say("--now は 2026-11-27T09:00:00+09:00 のように書いてください。", "--now is a time such as 2026-11-27T09:00:00+09:00."))
    }

    func run() throws {
        let book = try packs.book()
        let subject = try CaseFactsReader.read(DocumentFile.open(file), file: file, book: book)
        guard let moment = now.flatMap({ Instant($0) }) ?? subject.now ?? Instant(SystemClock.now()) else { throw ExitCode(ExitStatus.failed) }
        let evaluation = DutyEngine(book).evaluate(subject, now: moment)
        var output = Output()
        switch format {
        case .json: output.write(evaluation.json())
        case .table: for line in evaluation.lines(in: Speech.language, showsOthers: all) { output.line(TextTable.visible(line)) }
        }
        output.flush()
        if failOverdue, evaluation.live.contains(where: { $0.verdict == .fires && $0.clock?.state == .overdue }) { throw ExitCode(ExitStatus.no) }
    }
}
