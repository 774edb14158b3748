import Database
import Diagnostics

extension SettingKey {
    /// All settings, in the order in which they are shown.
    public static let all: [SettingKey] = [
        SettingKey(
            name: "data", title: Wording(ja: "台帳のフォルダー", en: "folder of the registry, the spool and the server's key"), isSecret: false
        ) { value, configuration in
            configuration.data = value
            return nil
        } show: {
            $0.data
        },
        SettingKey(
            name: "database", title: Wording(ja: "PostgreSQLの接続先 postgres://…(なければSQLite)", en: "PostgreSQL address postgres://… (else SQLite)"),
            isSecret: false
        ) { value, configuration in
            configuration.database = value.isEmpty ? nil : value
            return nil
        } show: { configuration in
            configuration.database.map { text in (try? DatabaseLocation(text))?.title ?? "•" }
        },
        SettingKey(name: "address", title: Wording(ja: "待ち受けるアドレスとポート", en: "address and port to listen on"), isSecret: false, take: takeAddress) {
            $0.host.contains(":") ? "[\($0.host)]:\($0.port)" : "\($0.host):\($0.port)"
        },
        .text("tls-cert", ja: "TLS証明書(PEM)", en: "TLS certificate chain, PEM file", \.tlsCertificate),
        .text("tls-key", ja: "TLS秘密鍵(PEM)", en: "TLS private key, PEM file", \.tlsKey),
        .flag("behind-proxy", ja: "TLSを前段のプロキシが終端する", en: "a proxy in front speaks TLS", \.isBehindProxy),
        SettingKey(
            name: "trusted-proxies",
            title: Wording(ja: "X-Forwarded-Forを信用するプロキシのアドレス(コンマ区切り)", en: "addresses of proxies whose X-Forwarded-For is believed, by commas"),
            isSecret: false
        ) { value, configuration in
            configuration.trustedProxies = Set(value.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init))
            return nil
        } show: {
            $0.trustedProxies.sorted().joined(separator: ",")
        },
        .text("catalog", ja: "照合するカタログファイル", en: "catalogue file to match against", \.catalog),
        .text("advisories", ja: "公開するCSAFアドバイザリーのフォルダー", en: "folder of published CSAF advisories", \.advisories),
        .text(
            "advisories-client-ca", ja: "TLP:GREENとAMBERのアドバイザリーを読めるクライアント証明書の認証局(PEM)",
            en: "authorities whose client certificates may read advisories of TLP:GREEN and AMBER, PEM file", \.advisoryClients),
        SettingKey(name: "log-level", title: Wording(ja: "ログの詳しさ", en: "least level that is logged"), isSecret: false) { value, configuration in
            guard ["trace", "debug", "info", "notice", "warning", "error", "critical"].contains(value) else {
                return Wording(ja: "debug、info、notice、warning、error のいずれかにしてください。", en: "must be one of debug, info, notice, warning, error.")
            }
            configuration.logLevel = value
            return nil
        } show: {
            $0.logLevel
        },
        .number("max-upload-bytes", 1 << 10...1 << 40, ja: "アップロードの上限(バイト)", en: "most bytes of an upload", \.uploadLimit),
        .number("max-body-bytes", 1 << 10...1 << 30, ja: "その他の本文の上限(バイト)", en: "most bytes of any other body", \.bodyLimit),
        .number("idle-seconds", 1...3600, ja: "通信のない接続を閉じるまでの秒数", en: "seconds after which a silent connection is closed", \.idleSeconds),
        .number("body-seconds", 1...3600, ja: "本文を待つ秒数", en: "seconds in which a body must come", \.bodySeconds),
        .number(
            "requests-per-second", 0...1_000_000, ja: "1人あたり毎秒の要求数の上限(0は無制限)", en: "requests a second of one person (0: any number)",
            \.requestsPerSecond),
        .number("sign-ins-per-minute", 1...1_000_000, ja: "1アドレスあたり毎分のサインインの上限", en: "sign-ins a minute from one address", \.signInsPerMinute),
        .text("metrics-token", ja: "他の機械からメトリクスを読むための秘密", en: "secret for reading metrics from another machine", isSecret: true, \.metricsToken),
        SettingKey(
            name: "nightly-at", title: Wording(ja: "毎日全リリースを照合する時刻(UTC、例 17:30)", en: "time of day, UTC, of the nightly matching, such as 17:30"),
            isSecret: false, take: takeTime
        ) { $0.nightlyAt },
        .text("public-url", ja: "ブラウザーから見たアドレス(例 https://desk.example)", en: "address as browsers see it, such as https://desk.example", \.publicURL),
        .text("oidc-issuer", ja: "OpenIDプロバイダーの発行者識別子", en: "issuer of the OpenID provider", \.oidcIssuer),
        .text("oidc-client-id", ja: "プロバイダーでのクライアントID", en: "client id at the provider", \.oidcClientID),
        .text("oidc-client-secret", ja: "プロバイダーでのクライアントシークレット", en: "client secret at the provider", isSecret: true, \.oidcClientSecret),
        .flag(
            "oidc-link-handles", ja: "プロバイダーでの名前が利用者名と同じ人を、初回に関連付ける",
            en: "link people at their first sign-in whose name at the provider is their handle here", \.linksHandles),
        .text("smtp", ja: "アラートを送るメールサーバー smtp://… か smtps://…", en: "mail server for alerts, smtp://… or smtps://…", \.smtp),
        .text("mail-from", ja: "アラートの差出人のアドレス", en: "address from which alerts are sent", \.mailFrom),
        .text("smtp-user", ja: "メールサーバーにサインインする利用者", en: "who signs in at the mail server", \.smtpUser),
        .text("smtp-password", ja: "そのパスワード", en: "the password that goes with it", isSecret: true, \.smtpPassword),
        .flag("smtp-plain", ja: "この計算機の上のメールサーバーに、暗号化せずに渡す", en: "no TLS to a mail server on this machine", \.isMailPlain),
        SettingKey(
            name: "webhook-hosts",
            title: Wording(ja: "アラートのWebhookを送ってよいホスト名(コンマ区切り)", en: "hosts to which webhooks of alerts may go, by commas"), isSecret: false
        ) { value, configuration in
            configuration.webhookHosts = Set(value.lowercased().split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init))
            return nil
        } show: {
            $0.webhookHosts.sorted().joined(separator: ",")
        },
        .flag(
            "public-reports", ja: "脆弱性の届出を、アカウントのない人からも受け付ける", en: "take reports of vulnerabilities from people without an account",
            \.takesPublicReports),
        .number(
            "acknowledge-days", 1...90, ja: "届出の受領を知らせるまでの日数の約束", en: "days within which receipt of a report is promised to be acknowledged",
            \.acknowledgeDays),
        .number("stop-seconds", 0...3600, ja: "停止時に処理の終わりを待つ秒数", en: "seconds that running work has when the server stops", \.stopSeconds),
    ]

    private static func takeAddress(_ value: String, _ configuration: inout ServerConfiguration) -> Wording? {
        let wrong = Wording(ja: "「アドレス:ポート」の形にしてください(例 127.0.0.1:8080)。", en: "must be address:port, such as 127.0.0.1:8080.")
        guard let colon = value.lastIndex(of: ":"), let port = Int(value[value.index(after: colon)...]), (0...65535).contains(port) else {
            return wrong
        }
        var host = value[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        guard !host.isEmpty else { return wrong }
        configuration.host = String(host)
        configuration.port = port
        return nil
    }

    private static func takeTime(_ value: String, _ configuration: inout ServerConfiguration) -> Wording? {
        guard !value.isEmpty else {
            configuration.nightlyAt = nil
            return nil
        }
        let parts = value.split(separator: ":", omittingEmptySubsequences: false)
        guard value.utf8.count == 5, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return Wording(ja: "「時:分」の形にしてください(例 17:30)。", en: "must be hour:minute, such as 17:30.") }
        configuration.nightlyAt = value
        return nil
    }
}
