import ArgumentParser
import Diagnostics
import Provider

/// `mimamori advisory fetch`: a provider's documents as a folder.
struct AdvisoryFetchCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "fetch",
            abstract: Speech.say("CSAFの提供者の文書を、確かめながらフォルダーに写します", "Mirror a CSAF provider into a folder, checking what comes"),
            discussion: Speech.say(
                """
                例: mimamori advisory fetch https://www.example.com advisories/ --fingerprint 0123…CDEF

                ハッシュと署名が合わない文書は取り込まず、名指しします。もう一度行うと、変わったものだけを取り寄せます。
                --fingerprint を付けると、その鍵の署名だけを信じます。付けなければ、提供者自身が示す鍵を信じます。
                終了コード: すべて取り込めたら 0、取り込まなかったものがあれば 1、始められなければ 2。
                """,
                """
                Example: mimamori advisory fetch https://www.example.com advisories/ --fingerprint 0123…CDEF

                A document that its hash or signature does not bear out is not taken, and named. The next run fetches only what has changed.
                With --fingerprint only signatures by that key are trusted; without it, those by the keys that the provider itself names.
                Exit codes: 0 if everything was taken, 1 if something was not, 2 if it could not begin.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("提供者のURLかドメイン名", "URL or domain of the provider"), valueName: "url"))
    var url: String

    @Argument(help: ArgumentHelp(Speech.say("書き込むフォルダー", "folder to write to"), valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp(Speech.say("信じる鍵の指紋", "fingerprint of the only key to trust"), valueName: "fingerprint"))
    var fingerprint: String?

    @Flag(help: ArgumentHelp(Speech.say("ハッシュや署名のない文書も取り込む", "take documents without hash or signature too")))
    var allowUnproven = false

    @Option(help: ArgumentHelp(Speech.say("公式スキーマのフォルダ", "folder with the official schemas"), valueName: "folder"))
    var schemas: String?

    @OptionGroup var remote: RemoteOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let (start, files) = try remote.files(url)
        var mirror = ProviderMirror(files, folder: folder, now: try AdvisoryCheckCommand.now())
        if let fingerprint { mirror.fingerprint = try GnuPG.fingerprint(fingerprint) }
        mirror.limits = remote.limits
        mirror.schemas = try AdvisorySchemaFolder.files(schemas)
        mirror.gnuPG = GnuPG.isHere ? .system : nil
        mirror.allowsUnproven = allowUnproven
        if Output.errorIsTerminal { mirror.progress = { Output.progress(VisibleText.of($0, limit: 100, keeping: .tail)) } }
        let report = try mirror.run(start)
        if Output.errorIsTerminal { Output.progress("") }
        for note in report.refused { complain(note, Speech.say("取り込みません", "refused")) }
        for note in report.doubts { complain(note, Speech.say("注意", "note")) }
        print(
            Speech.say(
                "新しく\(report.fetched)件、変わりなし\(report.unchanged)件、取り込まなかったもの\(report.refused.count)件。",
                "\(report.fetched) new, \(report.unchanged) unchanged, \(report.refused.count) refused."))
        if !report.refused.isEmpty { throw ExitCode(ExitStatus.no) }
    }

    private func complain(_ note: MirrorReport.Note, _ word: String) {
        Output.complain("\(word) (\(note.reason.rawValue)): \(VisibleText.of(note.url, limit: 200)): \(note.wording[Speech.language])")
    }
}
