import ArgumentParser
import Diagnostics
import Registry

/// `mimamori report list`.
struct ReportListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("案件の報告の一覧", "The reports of a case"))
    }

    @OptionGroup var subject: CaseArgument
    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "reports",
            [
                .init("number", "番号", "NUMBER"), .init("kind", "種類", "KIND"), .init("state", "状態", "STATE"), .init("phase", "報告の別", "PHASE"),
                .init("open", "未記入", "OPEN"), .init("fields", "欄", "FIELDS"), .init("follows", "元の報告", "FOLLOWS"),
                .init("madeAt", "作成", "MADE"), .init("sentAt", "提出", "SENT"), .init("receipt", "受付番号", "RECEIPT"),
            ])
        for entry in try await registry.ask(ListReports(subject.number), as: principal) {
            listing.add([
                .text(entry.number), .word(entry.kind.rawValue, entry.kind.title[Speech.language]),
                .word(entry.state.rawValue, entry.state.title[Speech.language]), .word(entry.phase.rawValue, entry.phase.wording[Speech.language]),
                .number(entry.open), .number(entry.fields), .text(entry.follows), .text(entry.madeAt), .text(entry.sentAt), .text(entry.receipt),
            ])
        }
        listing.show(format.format)
    }
}
