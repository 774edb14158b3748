import Alerts
import ArgumentParser
import Feeds
import Mail
import Registry

/// `mimamori alert send`.
struct AlertSendCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send", abstract: Speech.say("変わったことを集めて送ります(サーバーがあれば不要)", "Gather and send once; a running server does it by itself"))
    }

    @Option(help: ArgumentHelp(Speech.say("メールサーバー(なければ MIMAMORI_SMTP)", "mail server (else MIMAMORI_SMTP)"), valueName: "smtp://host:port"))
    var smtp: String?

    @Option(
        help: ArgumentHelp(Speech.say("差出人のアドレス(なければ MIMAMORI_MAIL_FROM)", "address of the sender (else MIMAMORI_MAIL_FROM)"), valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp(Speech.say("サーバーにサインインする利用者", "who signs in at the server")))
    var user: String?

    @Option(help: ArgumentHelp(Speech.say("そのパスワードを1行目に書いたファイル", "file with the password in its first line"), valueName: "file"))
    var userPasswordFile: String?

    @Option(help: ArgumentHelp(Speech.say("信頼する証明書のファイル", "certificates to trust in place of the system's"), valueName: "file"))
    var certificates: String?

    @Flag(help: ArgumentHelp(Speech.say("暗号化なし(この計算機の上のサーバーだけ)", "without TLS, for a server on this machine")))
    var plain = false

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp(Speech.say("Webhookを送ってよいホスト名", "hosts to which webhooks may go"), valueName: "host"))
    var webhookHosts: [String] = []

    @Option(help: ArgumentHelp(Speech.say("画面のアドレス(リンク用)", "address of the pages, for links"), valueName: "https://…"))
    var site: String?

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let transport = CurlTransport(certificates: certificates).transport
        let post = AlertPost(
            registry, as: try desk.principal(), mail: try mailWay(), transport: transport, hosts: Set(webhookHosts.map { $0.lowercased() }),
            site: site,
            now: { SystemClock.now() })
        let summary = try await post.round()
        await registry.close()
        print(
            Speech.say(
                "作成 \(summary.made)、送信 \(summary.sent)、未送信 \(summary.failed)",
                "made \(summary.made), sent \(summary.sent), not sent \(summary.failed)"))
        if summary.failed > 0 { throw ExitCode(ExitStatus.no) }
    }

    private func mailWay() throws -> AlertPost.MailWay? {
        guard let address = smtp ?? Environment.value("MIMAMORI_SMTP"), let sender = from ?? Environment.value("MIMAMORI_MAIL_FROM") else {
            return nil
        }
        var server = try SMTPServer(address, isPlain: plain)
        server.user = user
        if let userPasswordFile { server.password = try PasswordFile.firstLine(of: userPasswordFile) }
        server.certificates = certificates
        return AlertPost.MailWay(SMTPSender(server).sender, from: MailMessage.Mailbox(name: "Mimamori", address: sender))
    }
}
