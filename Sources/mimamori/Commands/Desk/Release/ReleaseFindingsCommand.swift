import ArgumentParser
import Diagnostics
import Duties
import Registry

/// `mimamori release findings`.
struct ReleaseFindingsCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "findings", abstract: Speech.say("リリースの該当の一覧", "The findings of a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @Flag(help: ArgumentHelp(Speech.say("判断待ち・非該当・消滅も", "also what is undecided, cleared or gone")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        var listing = Listing(
            "findings",
            [
                .init("id", "番号", "NUMBER"), .init("vulnerability", "脆弱性", "VULNERABILITY"), .init("severity", "深刻度", "SEVERITY"),
                .init("score", "CVSS", "CVSS"),
                .init("exploited", "悪用", "KEV"), .init("component", "部品", "COMPONENT"), .init("version", "版", "VERSION"),
                .init("fixedIn", "修正版", "FIXED IN"), .init("state", "状態", "STATE"), .init("foundAt", "発見", "FOUND"),
                .init("summary", "概要", "SUMMARY"),
            ])
        let states: [FindingState] = all ? FindingState.allCases : [.open]
        try await registry.forEach(ListFindings(try release.reference(), states: states), as: try desk.principal()) { entry in
            let summary = Speech.language == .japanese ? entry.summaryJa ?? entry.summaryEn : entry.summaryEn ?? entry.summaryJa
            listing.add([
                .number(entry.id), .text(entry.vulnerability), .text(entry.severity), .tenths(entry.score), .flag(entry.isExploited),
                .text(entry.component),
                .text(entry.version), .text(entry.fixedIn), .word(entry.state.rawValue, entry.state.title[Speech.language]),
                .text(Zone.tokyo.dayText(of: entry.foundAt)), .text(summary),
            ])
        }
        listing.show(format.format)
        await registry.close()
    }
}
