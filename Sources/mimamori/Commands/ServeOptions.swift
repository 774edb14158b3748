import ArgumentParser
import Foundation
import Server

/// Where the settings of the server come from: a file, the environment, and these options, the later before the earlier.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Speech.say("設定ファイル(TOML、なければ MIMAMORI_CONFIG)", "configuration file, TOML (else MIMAMORI_CONFIG)"), valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp(Speech.say("台帳のフォルダー", "folder of the registry"), valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp(Speech.say("PostgreSQLの接続先", "PostgreSQL address"), valueName: "uri"))
    var database: String?

    @Option(help: ArgumentHelp(Speech.say("待ち受けるアドレス(例 127.0.0.1:8080)", "address to listen on, such as 127.0.0.1:8080")))
    var address: String?

    @Option(help: ArgumentHelp(Speech.say("TLS証明書(PEM)", "TLS certificate chain (PEM)"), valueName: "file"))
    var tlsCert: String?

    @Option(help: ArgumentHelp(Speech.say("TLS秘密鍵(PEM)", "TLS private key (PEM)"), valueName: "file"))
    var tlsKey: String?

    @Option(help: ArgumentHelp(Speech.say("照合するカタログファイル", "catalogue file to match against"), valueName: "file"))
    var catalog: String?

    @OptionGroup var common: CommonOptions

    /// All settings, with where each came from.
    func read() throws -> ConfigurationReader {
        let environment = ProcessInfo.processInfo.environment
        var reader = ConfigurationReader()
        if let file = config ?? environment["MIMAMORI_CONFIG"], !file.isEmpty { try reader.take(file: file) }
        reader.take(environment: environment)
        for (name, value) in [
            ("data", data), ("database", database), ("address", address), ("tls-cert", tlsCert), ("tls-key", tlsKey), ("catalog", catalog),
        ] { reader.take(name, value, from: .commandLine) }
        return reader
    }
}
