import ArgumentParser
import Registry

/// `mimamori backup`.
struct BackupCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "backup", abstract: Speech.say("台帳を1つのファイルに写します(使用中でも可)", "Copy the registry into one file, while others work"))
    }

    @Option(help: ArgumentHelp(Speech.say("書き出すファイル", "file to write"), valueName: "file"))
    var into: String

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let manifest = try await registry.backUp(to: into, as: principal)
        print(
            Speech.say(
                "バックアップしました: \(into)  表 \(manifest.tables.count)  行 \(manifest.rows)  監査記録の末尾 \(manifest.auditHead.text)",
                "backed up: \(into)  tables \(manifest.tables.count)  rows \(manifest.rows)  audit head \(manifest.auditHead.text)"))
    }
}
