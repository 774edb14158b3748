import ArgumentParser
import Diagnostics
import Registry

/// `mimamori case receive`.
struct CaseReceiveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "receive", abstract: Speech.say("届いたメールを案件として受け付けます", "Take mails in as cases"),
            discussion: Speech.say(
                """
                届出の窓口に届いたメール(RFC 5322)を案件にします。案件への返信は、差出人がその参加者なら、やりとりに加わります。自動応答・不達通知・メーリングリストの
                メールは理由とともに脇に置かれます(mimamori case aside)。同じメールを何度渡しても1度だけ受け付けます。
                終了コード: 0 受け付けた、または脇に置いた。2 できなかった(後でもう一度)。メールサーバーからは: mimamori case receive - || exit 75
                """,
                """
                Makes a case of each mail (RFC 5322). An answer to a case joins its conversation if its sender takes part in it. Automatic answers, bounces and mail of
                lists are put aside with the reason (mimamori case aside). A mail that is given twice is taken in once.
                Exit code: 0 taken in or put aside; 2 not done, try again later. From a mail server: mimamori case receive - || exit 75
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("メールのファイル(- は標準入力)", "files with a mail each (- is standard input)"), valueName: "file"))
    var files: [String] = []

    @Option(
        help: ArgumentHelp(
            Speech.say("Maildirのフォルダー: new のメールを受け付け、cur へ移します", "a Maildir: takes in what is in its new/ and moves it to cur/"), valueName: "folder")
    )
    var maildir: String?

    @Option(help: ArgumentHelp(Speech.say("届いた時(UTC)。なければ今", "when it reached us (UTC); else now"), valueName: "time"))
    var receivedAt: String?

    @Option(help: ArgumentHelp(Speech.say("受領を知らせるまでの日数", "days within which receipt is acknowledged"), valueName: "days"))
    var acknowledgeDays = 7

    @Option(
        help: ArgumentHelp(
            Speech.say(
                "自分の差出人アドレス(なければ MIMAMORI_MAIL_FROM): そこからのメールは受け付けない",
                "the address that we send from (else MIMAMORI_MAIL_FROM): mail from it is put aside"), valueName: "address"))
    var own: String?

    @Flag(help: ArgumentHelp(Speech.say("自動送信に見えるメールも案件にする", "take in mail, too, that no person seems to have written")))
    var anyway = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard files.isEmpty == (maildir != nil) else {
            throw ValidationError(Speech.say("ファイルか --maildir のどちらかを指定してください。", "give either files or --maildir."))
        }
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        if let maildir {
            try await Maildir(maildir).forEach { bytes, arrived in
                try await take(bytes, at: receivedAt ?? arrived, registry, principal)
            }
        } else {
            for file in files { try await take(MailFileInput.read(file), at: receivedAt, registry, principal) }
        }
    }

    private func take(_ bytes: [UInt8], at time: String?, _ registry: Registry, _ principal: Principal) async throws {
        let received = try ReceivedBytes(bytes, own: own ?? Environment.value("MIMAMORI_MAIL_FROM"))
        // The clock of the disk may be ahead of ours by a moment.
        let now = registry.now
        let mail = ReceiveMail(received, receivedAt: time.map { min($0, now) }, acknowledgeDays: acknowledgeDays, anyway: anyway)
        print(try await registry.perform(mail, as: principal, reason: reason.reason).line)
    }
}

extension ReceiveMail.Answer {
    /// `taken in: CASE-2026-7K3F9QRT`, what commands say when they are done.
    var line: String {
        let what =
            switch outcome {
            case .taken: Speech.say("受け付けました", "taken in")
            case .known: Speech.say("受け付け済みです", "was here before")
            case .aside: Speech.say("脇に置きました", "put aside")
            }
        return ([what] + [number ?? reason?[Speech.language]].compactMap { $0 }).joined(separator: ": ")
    }
}
