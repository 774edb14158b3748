import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle check`.
struct LifecycleCheckCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check", abstract: Speech.say("機器より先に終わるものと、終わりの日が不明なもの", "What ends before the device, and what is not known"),
            discussion: Speech.say(
                "終了コード: すべてがEOSまで続けば0、先に終わるもの(対策なし)や不明なものがあれば1。",
                "Exit code: 0 if everything lasts until EOS, 1 if something ends earlier without a measure or is not known."))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("計画の版(なければ有効な版、それもなければ最新の案)", "version of the plan (else the one in force, else the newest draft)")))
    var plan: Int?

    @Flag(help: ArgumentHelp(Speech.say("不明なものをすべて表示します", "show all that is not known")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    private static let shownOpen = 5

    func run(_ registry: Registry, as principal: Principal) async throws {
        let life = try await registry.ask(ShowLifecycle(product, plan: plan), as: principal)
        guard let report = life.report, let days = life.days else {
            Output.complain(Speech.say("\(product) には計画がありません。lifecycle plan で作ってください。", "\(product) has no plan; make one with lifecycle plan."))
            throw ExitCode(ExitStatus.no)
        }
        var listing = Self.listing()
        for collision in report.collisions { listing.add(Self.cells(collision, life)) }
        let isCut = format.format == .table && !all
        for open in isCut ? report.open.prefix(Self.shownOpen) : report.open[...] { listing.add(Self.cells(open, life)) }
        listing.show(format.format)
        if format.format == .table { explain(life, report, days) }
        if report.answer != .clear { throw ExitCode(ExitStatus.no) }
    }

    private func explain(_ life: ProductLifecycle, _ report: CollisionReport, _ days: PlanDays) {
        let left = report.open.count - Self.shownOpen
        if left > 0, !all { print(Speech.say("終わりの日が不明なものがほかに\(left)件あります(--all)", "\(left) more whose end is not known (--all)")) }
        print(
            Speech.say(
                "計画 第\(life.planNumber ?? 0)版: EOL \(days.eol)、EOS \(days.eos) — \(report.answer.wording.japanese)",
                "plan version \(life.planNumber ?? 0): EOL \(days.eol), EOS \(days.eos): \(report.answer.wording.english)"))
        guard let first = report.first else { return }
        let resource = life.resource(first.resource)
        print(
            Speech.say(
                "最初の衝突: \(resource.name)(\(resource.id))は \(first.end) まで。\(first.against.wording.japanese)まで\(first.daysToEOL > 0 ? first.daysToEOL : first.daysToEOS)日足りません。選択肢:",
                "first collision: \(resource.name) (\(resource.id)) lasts until \(first.end), \(first.daysToEOL > 0 ? first.daysToEOL : first.daysToEOS) days short of \(first.against.wording.english). Options:"
            ))
        for option in life.options(first) { print("  \(option.kind.rawValue): \(option.wording[Speech.language])") }
    }

    private static func listing() -> Listing {
        Listing(
            "lifecycle-check",
            [
                .init("resource", "対象", "RESOURCE"), .init("name", "名称", "NAME"), .init("kind", "種類", "KIND"), .init("finding", "結果", "FINDING"),
                .init("end", "終わり", "END"), .init("daysToEol", "EOLまでの不足(日)", "DAYS SHORT OF EOL"),
                .init("daysToEos", "EOSまでの不足(日)", "DAYS SHORT OF EOS"), .init("source", "根拠", "SOURCE"), .init("confidence", "確かさ", "CONFIDENCE"),
                .init("questions", "確認事項", "TO SETTLE"),
            ])
    }

    private static func cells(_ collision: Collision, _ life: ProductLifecycle) -> [Listing.Cell] {
        let resource = life.resource(collision.resource)
        return [
            .text(resource.id), .text(resource.name), .word(resource.kind.rawValue, resource.kind.wording[Speech.language]),
            collision.isTreated
                ? .word("treated", Speech.say("先に終わる(対策あり)", "ends earlier, measure taken")) : .word("collides", Speech.say("先に終わる", "ends earlier")),
            .text("\(collision.end)"), .number(collision.daysToEOL), .number(collision.daysToEOS),
        ] + common(collision.resource, life)
    }

    private static func cells(_ open: OpenEnd, _ life: ProductLifecycle) -> [Listing.Cell] {
        let resource = life.resource(open.resource)
        return [
            .text(resource.id), .text(resource.name), .word(resource.kind.rawValue, resource.kind.wording[Speech.language]),
            .word("open", Speech.say("不明", "not known")), .text(life.end(open.resource).day.map { "\($0)" }), .number(nil), .number(nil),
        ] + common(open.resource, life)
    }

    /// Every date shows where it came from.
    private static func common(_ place: Int, _ life: ProductLifecycle) -> [Listing.Cell] {
        let (end, resource) = (life.end(place), life.resource(place))
        let source = end.statement.map { statement in
            let statement = resource.statements[statement]
            return "\(statement.origin.wording[Speech.language]), \(statement.stated): \(statement.reference)"
        }
        let override = resource.override.map { "\($0.by), \($0.made): \($0.evidence)" }
        return [
            .text(end.isOverridden ? override : source), .word(end.confidence.rawValue, end.confidence.wording[Speech.language]),
            .text(end.questions.map { $0.wording[Speech.language] }.joined(separator: " ")),
        ]
    }
}
