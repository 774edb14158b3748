import ArgumentParser
import Registry

/// `mimamori audit export`.
struct AuditExportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: Speech.say("製品なしで検証できる形で書き出します", "Write it out so that it can be checked without the product"),
            discussion: Speech.say("1行に1件のJSONです。確かめ方は docs/audit-chain.md。", "One line of JSON an entry; docs/audit-chain.md says how to check it."))
    }

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        _ = try await registry.ask(
            ExportAudit { bytes in
                var output = Output()
                output.write(bytes)
            }, as: try desk.principal())
        await registry.close()
    }
}
