import ArgumentParser
import Mail
import Registry

/// `mimamori notice send`.
struct NoticeSendCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "send",
            abstract: Speech.say("承認された通知を、メールサーバーに渡します", "Hand approved letters to the mail server"),
            discussion: Speech.say(
                """
                smtp:// はSTARTTLS、smtps:// は最初からTLSです。どちらも必須で、暗号化できなければ送りません。DKIMの署名はサーバーに任せます。
                途中で落ちても、同じ通知を2度送りません。結果の分からないものは「送信中・結果不明」に残り、notice settle で人が決めます。
                --portal を指定すると、医療機関へのメールごとに、期限つきの閲覧・受領確認リンクが入ります(添付のPDFには入りません)。
                終了コード: 不達・保留・結果不明があれば1。
                """,
                """
                smtp:// means STARTTLS, smtps:// TLS from the start; without it nothing is sent. DKIM is left to the server.
                After a crash nothing is sent twice: a letter whose fate is open stays so until a person settles it (notice settle).
                With --portal each mail to an institution carries an expiring link to read and acknowledge it (the attached PDF does not).
                Exit code: 1 if a letter was refused, waits, or is open.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号(なければすべて)", "number of the notice (else all)")))
    var number: String?

    @Option(help: ArgumentHelp(Speech.say("メールサーバー(なければ MIMAMORI_SMTP)", "mail server (else MIMAMORI_SMTP)"), valueName: "smtp://host:port"))
    var smtp: String?

    @Option(
        help: ArgumentHelp(Speech.say("差出人のアドレス(なければ MIMAMORI_MAIL_FROM)", "address of the sender (else MIMAMORI_MAIL_FROM)"), valueName: "address"))
    var from: String?

    @Option(help: ArgumentHelp(Speech.say("差出人の名前", "name of the sender")))
    var fromName: String = ""

    @Option(help: ArgumentHelp(Speech.say("サーバーにサインインする利用者", "who signs in at the server")))
    var user: String?

    @Option(help: ArgumentHelp(Speech.say("そのパスワードを1行目に書いたファイル", "file with the password in its first line"), valueName: "file"))
    var userPasswordFile: String?

    @Option(help: ArgumentHelp(Speech.say("信頼する証明書のファイル", "certificates to trust in place of the system's"), valueName: "file"))
    var certificates: String?

    @Flag(help: ArgumentHelp(Speech.say("暗号化なし(この計算機の上のサーバーだけ)", "without TLS, for a server on this machine")))
    var plain = false

    @Option(help: ArgumentHelp(Speech.say("リンクが使える日数(1〜180)", "days for which a link is good (1 to 180)")))
    var linkDays: Int = 60

    @OptionGroup var portal: PortalOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        guard let address = smtp ?? Environment.value("MIMAMORI_SMTP") else {
            throw ValidationError(Speech.say("メールサーバーを --smtp で指定してください。", "say which mail server: --smtp."))
        }
        guard let sender = from ?? Environment.value("MIMAMORI_MAIL_FROM") else {
            throw ValidationError(Speech.say("差出人を --from で指定してください。", "say who sends: --from."))
        }
        var server = try SMTPServer(address, isPlain: plain)
        server.user = user
        if let userPasswordFile { server.password = try PasswordFile.firstLine(of: userPasswordFile) }
        server.certificates = certificates
        let links = try portal.given.map { try PortalLinks($0, LetterLinkOrder(days: linkDays)) }
        let post = try NoticePost(
            registry, as: principal, through: SMTPSender(server).sender, from: MailMessage.Mailbox(name: fromName, address: sender), links: links,
            clock: { SystemClock.now() })
        let shows = Output.errorIsTerminal
        let summary = try await post.send(number) { if shows { Output.progress(Speech.say("\($0)通", "\($0) letters")) } }
        if shows { Output.progress("") }
        print(
            Speech.say(
                "送信 \(summary.sent)、不達 \(summary.refused)、保留 \(summary.deferred)、結果不明 \(summary.unclear)",
                "sent \(summary.sent), refused \(summary.refused), waiting \(summary.deferred), open \(summary.unclear)"))
        if summary.refused + summary.deferred + summary.unclear > 0 { throw ExitCode(ExitStatus.no) }
    }
}
