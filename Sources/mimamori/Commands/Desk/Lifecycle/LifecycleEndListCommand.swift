import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle end list`.
struct LifecycleEndListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("記載・上書き・突発事象の一覧", "Statements, overrides and sudden events"))
    }

    @Argument(help: ArgumentHelp(Speech.say("対象", "subject")))
    var subject: String?

    @Flag(help: ArgumentHelp(Speech.say("取り下げたものも", "also what was withdrawn")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(ListEnds(try subject.map { try EndSubject($0) }, withWithdrawn: all), as: principal)
        var listing = Listing(
            "life-cycle-ends",
            [
                .init("number", "番号", "NUMBER"), .init("type", "種別", "TYPE"), .init("subject", "対象", "SUBJECT"), .init("what", "内容", "WHAT"),
                .init("day", "日付", "DAY"), .init("origin", "情報源", "ORIGIN"), .init("stated", "情報源の日付", "STATED"),
                .init("reference", "出典・根拠", "REFERENCE"), .init("until", "期限・取り下げ", "UNTIL"),
            ])
        for statement in answer.statements {
            listing.add([
                .number(statement.id), .word("statement", Speech.say("記載", "statement")), .text(statement.label),
                .word(
                    "\(statement.meaning.rawValue) \(statement.value.rawValue)",
                    "\(statement.meaning.wording[Speech.language]) (\(statement.value.title[Speech.language]))"),
                .text(statement.day), .word(statement.origin.rawValue, statement.origin.wording[Speech.language]), .text(statement.statedOn),
                .text(statement.reference), .text(statement.withdrawnAt),
            ])
        }
        for override in answer.overrides {
            listing.add([
                .number(override.id), .word("override", Speech.say("上書き", "override")), .text(override.label), .text(""), .text(override.day),
                .text(""), .text(override.madeOn), .text(override.evidence), .text(override.expiresOn),
            ])
        }
        for (supplier, event) in answer.events where subject == nil {
            listing.add([
                .number(event.id), .word("event", Speech.say("突発事象", "event")), .text(supplier),
                .word(event.eventKind.rawValue, event.eventKind.wording[Speech.language]), .text(event.day), .text(""), .text(""),
                .text(event.source),
                .text(nil),
            ])
        }
        listing.show(format.format)
    }
}
