import ArgumentParser
import Diagnostics
import Registry
import Reports

/// `mimamori report show`.
struct ReportShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: Speech.say("報告の欄と値、その出所", "The fields of a report with their values and where these come from"))
    }

    @OptionGroup var report: ReportArgument

    @Option(help: ArgumentHelp(Speech.say("判断された版(なければ今の内容)", "a version that was decided on (else as it is)")))
    var version: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowReport(report.number, version: version), as: principal)
        var listing = Listing(
            "report-fields",
            [
                .init("field", "欄", "FIELD"), .init("label", "名前", "LABEL"), .init("value", "値", "VALUE"), .init("origin", "出所", "FROM"),
                .init("filledBy", "記入者", "FILLED BY"), .init("citation", "根拠", "ASKED FOR IN"), .init("strength", "強さ", "STRENGTH"),
                .init("evidence", "確かさ", "HOW WELL KNOWN"),
            ])
        let language = Speech.language
        for field in shown.content.blocks.flatMap(\.fields) {
            listing.add([
                .text(field.key), .text(field.label[language]),
                .text(field.value?[language] ?? (format.format == .json ? nil : Speech.say("未記入", "not known"))),
                .word(field.origin.rawValue, OutgoingReportDocument.origin(field, language)), .text(field.filledBy), .text(field.citation),
                .text(field.strength[language]), .text(field.evidence[language]),
            ])
        }
        if format.format == .table { head(shown) }
        listing.show(format.format)
    }

    private func head(_ shown: ShowReport.Answer) {
        let (content, language) = (shown.content, Speech.language)
        var output = Output()
        output.line(TextTable.visible("\(content.number)  \(content.title[language])"))
        let open = Speech.say("未記入 \(content.open.count)", "\(content.open.count) not known")
        output.line("\(shown.state.title[language])  \(content.phase.wording[language])  \(open)")
        output.line("SHA-256 \(shown.digest)")
        if shown.isBehindFacts {
            output.line(Speech.say("承認の後に案件の事実が変わりました。", "Facts of the case changed after it was approved."))
        }
        for decision in shown.decisions {
            output.line(TextTable.visible("\(decision.at) \(decision.person): \(decision.decision.title[language]) \(decision.comment ?? "")"))
        }
        for sending in shown.sendings {
            output.line(TextTable.visible("\(sending.at) \(sending.channel) \(sending.receipt ?? "") → \(sending.duties.joined(separator: ", "))"))
        }
        output.flush()
    }
}
