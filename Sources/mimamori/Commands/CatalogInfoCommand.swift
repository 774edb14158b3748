import ArgumentParser
import Catalog
import Inputs

/// The two forms in which a command can answer.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json
}

/// `mimamori catalog info`.
struct CatalogInfoCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "info",
            abstract: Speech.say("件数と、情報源ごとの新しさ", "Counts, and how old each source is"))
    }

    @Argument(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "catalog"))
    var catalog: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let info = try Catalog(MappedFile.open(catalog), path: catalog).info
        var output = Output()
        if format == .json {
            output.write(info.report())
            return
        }
        output.line(Speech.say("作成: \(info.created)", "Written: \(info.created)"))
        output.line(
            Speech.say(
                "記録 \(info.records) 件、脆弱性 \(info.vulnerabilities) 件、パッケージ \(info.packages)、CPE製品 \(info.cpeProducts)",
                "\(info.records) records, \(info.vulnerabilities) vulnerabilities, \(info.packages) packages, \(info.cpeProducts) CPE products"))
        if info.lifecycles > 0 {
            output.line(Speech.say("ライフサイクルの日付がある製品 \(info.lifecycles)", "\(info.lifecycles) products with life-cycle dates"))
        }
        output.line("")
        var sources = TextTable(
            header: [
                Speech.say("情報源", "SOURCE"), Speech.say("記録", "RECORDS"), Speech.say("取り下げ", "WITHDRAWN"), Speech.say("最新の更新", "LATEST CHANGE"),
                Speech.say("取り込み", "IMPORTED"),
            ], width: Terminal.width)
        for source in info.sources {
            sources.add([source.name, String(source.records), String(source.withdrawn), source.newest.isEmpty ? "?" : source.newest, source.imported])
        }
        for line in sources.lines() { output.line(line) }
        output.line("")
        var scopes = TextTable(header: [Speech.say("エコシステム", "ECOSYSTEM"), Speech.say("パッケージ", "PACKAGES")], width: Terminal.width)
        for scope in info.scopes.keys.sorted() { scopes.add([scope, String(info.scopes[scope] ?? 0)]) }
        for line in scopes.lines() { output.line(line) }
    }
}
