import ArgumentParser
import Diagnostics
import Duties
import Registry

/// `mimamori duties rules`.
struct DutiesRulesCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rules",
            abstract: Speech.say(
                "この台帳で有効な規則(自分の規則の組と照合の記録を含む)", "The rules that hold at this desk, with own packs and who compared which"))
    }

    @Argument(help: ArgumentHelp(Speech.say("この規則の全文", "this rule in full"), valueName: "rule"))
    var rule: String?

    @Flag(help: ArgumentHelp(Speech.say("まだ原文と照合されていない規則だけ", "only those that nobody has compared with their source yet")))
    var open = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let answer = try await registry.ask(ListDutyRules(), as: principal)
        if let rule { return try show(rule, answer) }
        var listing = Listing(
            "duty-rules",
            [
                .init("rule", "規則", "RULE"), .init("state", "状態", "STATE"), .init("by", "照合した人", "COMPARED BY"), .init("at", "照合した時", "AT"),
                .init("against", "照合した原文", "AGAINST"), .init("pack", "組", "PACK"), .init("source", "出典", "SOURCE"),
            ])
        for entry in answer.rules where !open || !entry.verification.isReliable {
            let record = entry.verification.record
            listing.add([
                .text(entry.rule.id), .word(entry.verification.name, entry.verification.wording[Speech.language]), .text(record?.by),
                .text(record?.at.description), .text(record?.against), .text(entry.rule.pack), .text(entry.rule.citation),
            ])
        }
        listing.show(format.format)
    }

    private func show(_ id: String, _ answer: ListDutyRules.Answer) throws {
        guard let entry = answer.rules.first(where: { $0.rule.id == id }) else {
            let near = answer.book.suggestions(for: id).joined(separator: ", ")
            throw ValidationError(
                Speech.say(
                    "規則「\(TextTable.visible(id))」はありません。" + (near.isEmpty ? "" : "もしかして: \(near)"),
                    "there is no rule \"\(TextTable.visible(id))\"." + (near.isEmpty ? "" : " Did you mean: \(near)")))
        }
        var output = Output()
        for line in entry.rule.lines(in: Speech.language, book: answer.book) { output.line(TextTable.visible(line)) }
        if let record = entry.verification.record {
            output.line(
                TextTable.visible(
                    "  " + entry.verification.wording[Speech.language] + ": \(record.by), \(record.at.description), \(record.against)"))
        }
        output.flush()
    }
}
