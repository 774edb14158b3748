import ArgumentParser
import Diagnostics
import Duties
import Lifecycle
import Registry

/// `mimamori lifecycle try`.
struct LifecycleTryCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "try",
            abstract: Speech.say("計画を変えたときの影響を、決める前に見ます(何も保存しません)", "The effect of a change before anybody decides it; nothing is stored"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("EOLをこの日に", "EOL on this day"), valueName: "yyyy-mm-dd"))
    var eol: String?

    @Option(help: ArgumentHelp(Speech.say("EOSをこの日に", "EOS on this day"), valueName: "yyyy-mm-dd"))
    var eos: String?

    @Option(help: ArgumentHelp(Speech.say("この対象がこの日まで続くとして(対象=日付)", "as if a resource lasted until a day (resource=day)"), valueName: "resource=day"))
    var lasts: [String] = []

    @Option(help: ArgumentHelp(Speech.say("この対象に対策があるとして", "as if a measure met the end of a resource"), valueName: "resource"))
    var treat: [String] = []

    @Option(help: ArgumentHelp(Speech.say("この対象を使わないとして", "as if a resource were not used"), valueName: "resource"))
    var drop: [String] = []

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (trial, life) = try await registry.ask(TryPlan(product, try changes()), as: principal)
        var listing = Listing(
            "lifecycle-trial",
            [
                .init("recipient", "医療機関", "RECIPIENT"), .init("subject", "内容", "SUBJECT"), .init("cause", "理由", "CAUSE"),
                .init("dueBy", "期限", "BY"), .init("daysLate", "遅れ(日)", "DAYS LATE"),
            ])
        for notice in trial.newNotices {
            listing.add([
                .text(notice.recipient), .word(notice.subject.key, notice.subject.wording[Speech.language]),
                .text(notice.cause.wording[Speech.language]), .text("\(notice.dueBy)"), .number(notice.daysLate),
            ])
        }
        if format.format == .table {
            Self.show(trial.before, life, Speech.say("今", "now"))
            Self.show(trial.after, life, Speech.say("変更後", "changed"))
            print(Speech.say("新たに必要になる通知: \(trial.newNotices.count)件", "notices that become necessary: \(trial.newNotices.count)"))
        }
        listing.show(format.format)
        if format.format == .table { for reading in trial.leadTimes { print(reading.wording[Speech.language]) } }
    }

    private static func show(_ report: CollisionReport, _ life: ProductLifecycle, _ name: String) {
        let first = report.first.map { ": \(life.resource($0.resource).name) \($0.end)" } ?? ""
        print("\(name): EOL \(report.days.eol)  EOS \(report.days.eos)  \(report.answer.wording[Speech.language])\(first)")
    }

    private func changes() throws -> [PlanChange] {
        var changes: [PlanChange] = []
        if let eol { changes.append(.move(.eol, to: try LifecycleDay.read(eol, "--eol"))) }
        if let eos { changes.append(.move(.eos, to: try LifecycleDay.read(eos, "--eos"))) }
        for text in lasts {
            guard let mark = text.lastIndex(of: "=") else {
                throw ValidationError(Speech.say("--lasts は「対象=日付」の形で書いてください。", "write --lasts as resource=day."))
            }
            changes.append(
                .lasts(resource: String(text[..<mark]), until: try LifecycleDay.read(String(text[text.index(after: mark)...]), "--lasts")))
        }
        return changes + treat.map { .treat(resource: $0) } + drop.map { .drop(resource: $0) }
    }
}
