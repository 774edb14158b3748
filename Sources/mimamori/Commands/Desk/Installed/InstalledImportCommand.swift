import ArgumentParser
import Diagnostics
import Inputs
import Registry

/// `mimamori installed import`.
struct InstalledImportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: Speech.say("設置機器の表(CSV・XLSX)を取り込み、または更新します", "Take in, or update from, a table of installed devices (CSV, XLSX)"),
            discussion: Speech.say(
                """
                列は見出しで見分けます: \(columns(.japanese))。
                同じ製品の同じ製造番号の行は更新になり、空のセルは今の値を残します。1行でも誤りがあれば、何も取り込みません。
                """,
                """
                Columns are told by their headers: \(columns(.english)).
                A row with a known serial number of the product is an update; an empty cell leaves what is known. One wrong row, and nothing is taken.
                """))
    }

    private static func columns(_ language: Language) -> String { DeviceField.allCases.map { $0.title[language] }.joined(separator: ", ") }

    @Argument(help: ArgumentHelp(Speech.say("表のファイル(- は標準入力)", "file with the table (- is standard input)"), valueName: "table"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("表に製品の列がないときの製品コード", "code of the product where the table does not say it")))
    var product: String?

    @Flag(help: ArgumentHelp(Speech.say("何が変わるかを示すだけで、取り込みません", "only show what would change")))
    var dryRun = false

    @OptionGroup var format: FormatOption
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let table = try DeviceTable(try DocumentFile.open(file), file: StoredFileName.of(file), product: product)
        let plan =
            dryRun
            ? try await registry.ask(PreviewInstalledDevices(table), as: principal)
            : try await registry.perform(ImportInstalledDevices(table), as: principal, reason: reason.reason)
        if dryRun || format.format == .json { Self.listing(plan).show(format.format) }
        guard format.format == .table else { return }
        let counts = DeviceImportPlan.Action.allCases.map { "\($0.title[Speech.language]) \(plan.count($0))" }
        let done = dryRun ? Speech.say("取り込んでいません(試行)", "nothing was taken (dry run)") : Speech.say("取り込みました", "taken")
        print("\(done): \(counts.joined(separator: Speech.say("、", ", ")))")
    }

    private static func listing(_ plan: DeviceImportPlan) -> Listing {
        var listing = Listing(
            "device-import",
            [
                .init("row", "行", "ROW"), .init("product", "製品", "PRODUCT"), .init("device", "機器", "DEVICE"),
                .init("institution", "医療機関", "INSTITUTION"), .init("action", "結果", "ACTION"), .init("changes", "変わる項目", "CHANGES"),
            ])
        for line in plan.lines {
            listing.add([
                .number(line.row), .text(line.product), .text(line.device), .text(line.institution),
                .word(line.action.rawValue, line.action.title[Speech.language]),
                .word(line.changes.map(\.rawValue).joined(separator: " "), line.changes.map { $0.title[Speech.language] }.joined(separator: ", ")),
            ])
        }
        return listing
    }
}
