import ArgumentParser
import Catalog
import Diagnostics
import Feeds

/// `mimamori catalog update`.
struct CatalogUpdateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "update",
            abstract: Speech.say("ネットワークから情報源を取り寄せて、カタログを新しくします", "Fetch sources from the network and bring a catalogue up to date"),
            discussion: Speech.say(
                """
                変わったものだけを取り寄せます。1つの情報源の失敗は、ほかの情報源にもカタログにも響きません(終了コード1)。
                カタログが別のもの(バックアップ、作り直したもの、バンドル)に替わっていれば、全部を取り寄せ直します。
                読めなかった記録と壊れたファイルは名前を示して飛ばし、次の更新でまた取り寄せます(終了コード1)。同じカタログの更新は同時に1つだけ動きます。
                NVDのAPIキーは環境変数 MIMAMORI_NVD_API_KEY から読みます。プロキシは --proxy か https_proxy です。
                情報源と、アドレスの確かめ具合は --list で見られます。
                """,
                """
                Only what has changed is fetched. A source that fails touches neither the others nor the catalogue (exit code 1).
                Where another catalogue has taken its place (a backup, a new one, a bundle) everything is fetched again.
                Records that cannot be read and files that are damaged are named and left out, and asked for again by the next update
                (exit code 1). One update of a catalogue runs at a time.
                NVD's API key is read from the environment variable MIMAMORI_NVD_API_KEY; a proxy from --proxy or https_proxy.
                --list shows the sources, and how far their addresses have been checked.
                """))
    }

    @Option(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "file"))
    var into: String?

    @Option(help: ArgumentHelp(Speech.say("情報源の名前(繰り返せます)", "name of a source (may be repeated)"), valueName: "name"))
    var source: [String] = []

    @Option(
        help: ArgumentHelp(Speech.say("情報源の定義を足す、または置き換えるJSON(ミラーなど)", "JSON that adds or replaces sources, such as a mirror's"), valueName: "file"))
    var sources: String?

    @Flag(help: ArgumentHelp(Speech.say("情報源を並べて終わる", "list the sources and stop")))
    var list = false

    @Flag(help: ArgumentHelp(Speech.say("記録が大きく減る、または古くなる更新も行う", "update even what makes a source much smaller or older")))
    var force = false

    @Flag(help: ArgumentHelp(Speech.say("このマシン自身(127.0.0.1など)に、httpでも接続してよい", "this machine itself may be asked, also without TLS")))
    var allowLoopback = false

    @Option(help: ArgumentHelp(Speech.say("プロキシのURL", "URL of a proxy"), valueName: "url"))
    var proxy: String?

    @Option(
        help: ArgumentHelp(
            Speech.say("信頼するCA証明書(PEM)。なければ SSL_CERT_FILE、システムの順", "CA certificates to trust (PEM); else SSL_CERT_FILE, else the system's"),
            valueName: "file"))
    var caFile: String?

    @Option(help: ArgumentHelp(Speech.say("1ファイルの最大バイト数(圧縮のまま)", "most bytes of one file, as it comes"), valueName: "bytes"))
    var maxBytes: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let known = try sources.map { try FeedSource.read($0) } ?? FeedSource.known
        if list { return show(known) }
        guard let into else { throw ValidationError(Speech.say("--into が要ります。", "--into is needed.")) }
        let chosen = try source.isEmpty ? known.filter(\.isDefault) : source.map { try Self.find($0, known) }
        let update = job(into)
        var failed = false
        _ = try update.run(chosen) { outcome in
            if Output.errorIsTerminal { Output.progress("") }
            failed = failed || outcome.failure != nil || !outcome.problems.isEmpty || !outcome.notices.isEmpty || !outcome.missed.isEmpty
            report(outcome)
        }
        if failed { throw ExitCode(ExitStatus.no) }
    }

    private func job(_ into: String) -> CatalogUpdate {
        let certificates = caFile ?? Environment.value("SSL_CERT_FILE")
        var downloader = Downloader(transport: CurlTransport(certificates: certificates, proxy: proxy).transport)
        downloader.allowsLoopback = allowLoopback
        if let maxBytes { downloader.limit = maxBytes }
        if Output.errorIsTerminal {
            downloader.progress = { url, bytes, total in
                Output.progress("\(TextTable.visible(String(url.prefix { $0 != "?" })))  \(bytes >> 10) KiB" + (total.map { " / \($0 >> 10)" } ?? ""))
            }
        }
        var update = CatalogUpdate(target: into, downloader: downloader)
        update.force = force
        return update
    }

    private static func find(_ name: String, _ known: [FeedSource]) throws -> FeedSource {
        guard let found = known.first(where: { $0.name == name }) else { throw FeedError.unknownSource(name: name, known: known.map(\.name)) }
        return found
    }

    private func report(_ outcome: CatalogUpdate.Outcome) {
        for problem in outcome.problems.prefix(20) { Output.complain(problem.message(in: Speech.language)) }
        for notice in outcome.notices.prefix(20) { Output.complain(notice.message(in: Speech.language)) }
        if outcome.problems.count > 20 {
            Output.complain(
                Speech.say(
                    "mimamori: ほか\(outcome.problems.count - 20)件の読めない記録があります。",
                    "mimamori: \(outcome.problems.count - 20) more records could not be read."))
        }
        for error in outcome.missed.prefix(50) { Output.complain("mimamori: \(outcome.source): " + error.message(in: Speech.language)) }
        for remark in outcome.remarks { Output.complain("mimamori: \(outcome.source): " + remark.message(in: Speech.language)) }
        if let failure = outcome.failure {
            Output.complain("mimamori: \(outcome.source): " + failure.message(in: Speech.language))
        } else if let records = outcome.records {
            print(Speech.say("\(outcome.source): \(records) 件を取り込みました。", "\(outcome.source): took in \(records) records."))
        } else if !outcome.missed.isEmpty {
            print(Speech.say("\(outcome.source): ほかに変わりはありません。", "\(outcome.source): of the rest nothing has changed."))
        } else {
            print(Speech.say("\(outcome.source): 変わりありません。", "\(outcome.source): nothing has changed."))
        }
    }

    private func show(_ known: [FeedSource]) {
        var table = TextTable(
            header: [
                Speech.say("名前", "NAME"), Speech.say("既定", "DEFAULT"), Speech.say("アドレスの確認", "ADDRESS CHECKED"), Speech.say("内容", "WHAT"),
                Speech.say("アドレス", "ADDRESS"),
            ], width: 400)
        for source in known {
            let evidence =
                switch source.evidence {
                case .documented: Speech.say("公式文書", "documented")
                case .inUse: Speech.say("公開プログラムで使用", "in public use")
                case .unverified: Speech.say("未確認", "not verified")
                }
            table.add([source.name, source.isDefault ? "*" : "", evidence, Speech.say(source.title.ja, source.title.en), source.urls.first ?? ""])
        }
        for line in table.lines() { print(line) }
    }
}
