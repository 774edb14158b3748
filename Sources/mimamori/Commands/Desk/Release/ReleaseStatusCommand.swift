import ArgumentParser
import Diagnostics
import Registry

/// `mimamori release status`.
struct ReleaseStatusCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "status", abstract: Speech.say("構成状態の記録(JIS T 2304 8.3)", "Configuration status accounting (JIS T 2304, 8.3)"))
    }

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var format: FormatOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let report = try await registry.ask(ConfigurationStatus(try release.reference()), as: principal)
        var listing = Listing(
            "configuration-items",
            [
                .init("kind", "種類", "KIND"), .init("name", "名称", "NAME"), .init("version", "版", "VERSION"), .init("facts", "内容", "FACTS"),
                .init("inherited", "引継ぎ", "INHERITED"),
            ])
        for item in report.items {
            listing.add([
                .word(item.section.rawValue, item.section.title[Speech.language]), .text(item.name), .text(item.version),
                .text(item.facts.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")), .flag(item.isInherited),
            ])
        }
        if format.format == .table {
            var output = Output()
            output.line(
                Speech.say(
                    "\(report.product.code)@\(report.release.version)  \(report.release.state.title.japanese)  ベースライン \(report.baselines.count)  変更 \(report.changes.count)  問題 \(report.problems.count)  提供したSBOM \(report.issued.count)",
                    "\(report.product.code)@\(report.release.version)  \(report.release.state.title.english)  baselines \(report.baselines.count)  changes \(report.changes.count)  problems \(report.problems.count)  SBOMs issued \(report.issued.count)"
                ))
        }
        listing.show(format.format)
    }
}
