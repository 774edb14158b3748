import Database
import Diagnostics
import Glibc

/// What settings must have to do with each other, and with the machine.
enum ConfigurationRules {
    static func problems(of configuration: ServerConfiguration) -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        func demand(_ holds: Bool, _ setting: String, ja: String, en: String) {
            if !holds { problems.append(ConfigurationProblem(setting, ja: ja, en: en)) }
        }
        demand(!configuration.data.isEmpty, "data", ja: "フォルダーを指定してください。", en: "name a folder.")
        if let database = configuration.database {
            let isPostgres = if case .postgres? = try? DatabaseLocation(database) { true } else { false }
            demand(isPostgres, "database", ja: "postgres:// で始めてください。", en: "must begin with postgres://.")
        }
        demand(
            (configuration.tlsCertificate == nil) == (configuration.tlsKey == nil), "tls-key", ja: "tls-cert と tls-key は両方指定してください。",
            en: "tls-cert and tls-key must be given together.")
        for (setting, file) in [
            ("tls-cert", configuration.tlsCertificate), ("tls-key", configuration.tlsKey), ("catalog", configuration.catalog),
        ] {
            guard let file else { continue }
            demand(
                access(file, R_OK) == 0, setting, ja: "ファイル \(VisibleText.of(file)) が読めません。", en: "the file \(VisibleText.of(file)) cannot be read.")
        }
        // Passwords would cross the network in the clear.
        demand(
            configuration.isSecure || isLoopback(configuration.host), "address",
            ja: "TLSなしでは 127.0.0.1 でのみ待ち受けます。tls-cert と tls-key を指定するか、前段のプロキシがTLSを終端する場合は behind-proxy = true にしてください。",
            en:
                "without TLS the server listens on 127.0.0.1 only; give tls-cert and tls-key, or behind-proxy = true where a proxy in front speaks TLS."
        )
        demand(
            configuration.metricsToken.map { $0.utf8.count >= 16 } ?? true, "metrics-token", ja: "16文字以上にしてください。", en: "use at least 16 characters.")
        return problems
    }

    static func isLoopback(_ host: String) -> Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
