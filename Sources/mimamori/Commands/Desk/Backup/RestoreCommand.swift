import ArgumentParser
import Registry

/// `mimamori restore`.
struct RestoreCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "restore", abstract: Speech.say("バックアップを空の台帳に戻し、検証します", "Restore a backup into an empty registry, verified"),
            discussion: Speech.say(
                "SQLiteのバックアップをPostgreSQLに戻すことも、その逆もできます。壊れたファイルからは何も戻しません。",
                "A backup of SQLite can be restored into PostgreSQL and the other way round. Nothing is restored from a damaged file."))
    }

    @Option(help: ArgumentHelp(Speech.say("バックアップファイル", "backup file"), valueName: "file"))
    var from: String

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let (registry, manifest) = try await Registry.restore(from: from, into: try desk.location(), clock: { SystemClock.now() })
        print(
            Speech.say(
                "戻しました: \(manifest.takenAt) 時点、行 \(manifest.rows)、監査記録の末尾 \(manifest.auditHead.text)",
                "restored: state of \(manifest.takenAt), \(manifest.rows) rows, audit head \(manifest.auditHead.text)"))
        await registry.close()
    }
}
