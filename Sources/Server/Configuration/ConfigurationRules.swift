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
            ("advisories-client-ca", configuration.advisoryClients),
        ] {
            guard let file else { continue }
            demand(
                access(file, R_OK) == 0, setting, ja: "ファイル \(VisibleText.of(file)) が読めません。", en: "the file \(VisibleText.of(file)) cannot be read.")
        }
        if let folder = configuration.advisories {
            demand(
                access(folder, R_OK | X_OK) == 0, "advisories", ja: "フォルダー \(VisibleText.of(folder)) が読めません。",
                en: "the folder \(VisibleText.of(folder)) cannot be read.")
        }
        demand(
            configuration.advisoryClients == nil || configuration.isTLS && configuration.advisories != nil, "advisories-client-ca",
            ja: "クライアント証明書を見るには、このサーバー自身がTLSを話し(tls-cert、tls-key)、advisories を配信している必要があります。",
            en: "client certificates are seen only where this server itself speaks TLS (tls-cert, tls-key) and serves advisories.")
        // Passwords would cross the network in the clear.
        demand(
            configuration.isSecure || isLoopback(configuration.host), "address",
            ja: "TLSなしでは 127.0.0.1 でのみ待ち受けます。tls-cert と tls-key を指定するか、前段のプロキシがTLSを終端する場合は behind-proxy = true にしてください。",
            en:
                "without TLS the server listens on 127.0.0.1 only; give tls-cert and tls-key, or behind-proxy = true where a proxy in front speaks TLS."
        )
        demand(
            configuration.metricsToken.map { $0.utf8.count >= 16 } ?? true, "metrics-token", ja: "16文字以上にしてください。", en: "use at least 16 characters.")
        if configuration.oidcIssuer != nil || configuration.oidcClientID != nil {
            demand(
                configuration.oidcIssuer.map(isWebAddress) ?? false, "oidc-issuer", ja: "https:// で始まる発行者識別子を指定してください。",
                en: "name the issuer, which begins with https://.")
            demand(configuration.oidcClientID != nil, "oidc-client-id", ja: "クライアントIDを指定してください。", en: "name the client id.")
            demand(
                configuration.publicURL != nil, "public-url", ja: "プロバイダーがブラウザーを送り返すアドレスを指定してください。",
                en: "name the address to which the provider sends browsers back.")
        }
        if let address = configuration.publicURL {
            demand(
                isWebAddress(address) && address.split(separator: "/").count == 2, "public-url", ja: "「https://名前」の形で、パスなしで指定してください。",
                en: "must be https://name, without a path.")
        }
        demand(
            (configuration.smtp == nil) == (configuration.mailFrom == nil), "mail-from", ja: "smtp と mail-from は両方指定してください。",
            en: "smtp and mail-from must be given together.")
        if configuration.smtp != nil {
            do {
                _ = try configuration.mailWay()
            } catch {
                let wording = (error as? any ExplainedError)?.wording
                demand(false, "smtp", ja: wording?.japanese ?? "\(error)", en: wording?.english ?? "\(error)")
            }
        }
        return problems
    }

    /// Whether it is an address with TLS, or of this machine.
    private static func isWebAddress(_ text: String) -> Bool {
        text.hasPrefix("https://") || ["http://127.", "http://localhost", "http://[::1]"].contains { text.hasPrefix($0) }
    }

    static func isLoopback(_ host: String) -> Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}
