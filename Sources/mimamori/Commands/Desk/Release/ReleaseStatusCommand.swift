import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release status`.
struct ReleaseStatusCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: Speech.say("構成状態の記録(JIS T 2304 8.3)", "Configuration status accounting (JIS T 2304, 8.3)"),
            discussion: Speech.say(
                "--format json は構成状態の全体(Schemas/configuration-status.schema.json)です。構成アイテムだけの一覧は release items にあります。",
                "--format json is the whole status (Schemas/configuration-status.schema.json); the items alone are listed by release items."))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let report = try await registry.ask(ConfigurationStatus(try release.reference()), as: principal)
        var output = Output()
        if format.format == .json {
            output.write(report.json(pretty: true) + [10])
            return
        }
        let counts = (report.baselines.count, report.changes.count, report.problems.count, report.issued.count)
        output.line(
            Speech.say(
                "\(report.product.code)@\(report.release.version)  \(report.release.state.title.japanese)  ベースライン \(counts.0)  変更 \(counts.1)  問題 \(counts.2)  提供したSBOM \(counts.3)",
                "\(report.product.code)@\(report.release.version)  \(report.release.state.title.english)  baselines \(counts.0)  changes \(counts.1)  problems \(counts.2)  SBOMs issued \(counts.3)"
            ))
        output.flush()
        ConfigurationItemListing.of(report).show(.table)
    }
}
