import ArgumentParser
import Catalog
import Diagnostics
import Feeds
import Inputs

/// `mimamori catalog`: the file that holds what is known of vulnerabilities.
struct CatalogCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "catalog",
            abstract: Speech.say("脆弱性カタログを作り、調べます", "Make and ask the catalogue of vulnerabilities"),
            subcommands: [
                CatalogImportCommand.self, CatalogUpdateCommand.self, CatalogInfoCommand.self, CatalogLookupCommand.self, CatalogVerifyCommand.self,
                CatalogKeygenCommand.self, CatalogBundleCommand.self, CatalogInstallCommand.self,
            ]
        )
        .startedDirectly
    }
}

/// `mimamori catalog import`.
struct CatalogImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: Speech.say("ファイルやフォルダーから取り込みます", "Take in files and folders"),
            discussion: Speech.say(
                """
                例:
                  mimamori catalog import --into vuln.cat osv/ nvd/nvdcve-2.0-2025.json.gz
                  zstdcat osv.jsonl.zst | mimamori catalog import --into vuln.cat -

                OSV(JSON、JSON Lines)、NVD API 2.0、NVD 1.1フィード、CVEレコード5.x(CISAのSSVCを含む)、CISA KEV(JSON、CSV)、EPSS(CSV)、
                RustSec(Markdown)、RubySec(YAML)、JVN iPedia(JVNRSS、VULDEF、JSON)、CSAF 2.0・2.1(勧告とVEX)、
                endoflife.dateとOpenEoX(ライフサイクルの日付)、
                RPMリポジトリのupdateinfo.xml(Amazon Linux、Oracle Linux、Fedoraなど)、OVAL(Oracle、Red Hat、SUSEなど)、
                GitHub Advisory(API)、Ubuntu(API)、Debianトラッカー、Alpine secdb、vunnelの記録を内容から見分けます。zip、tar、gz、zst、xz、bz2はそのまま読めます。
                すでにあるカタログには加わり、同じ記録は更新日時の新しい方が残ります(--force では渡した方)。読めない記録は場所と理由を示して飛ばし、
                残りを取り込みます(終了コード1)。読めないファイルや途中で壊れた書庫も同じです。
                情報源の記録が1割を超えて減る、または古くなる取り込みは --force なしでは断ります。撤回された記録と、影響を受ける版や製品を示さなくなった記録は、
                10件に満たなければ減ったと数えません。途中で失敗した場合、カタログは元のままです。
                """,
                """
                Examples:
                  mimamori catalog import --into vuln.cat osv/ nvd/nvdcve-2.0-2025.json.gz
                  zstdcat osv.jsonl.zst | mimamori catalog import --into vuln.cat -

                OSV (JSON, JSON Lines), NVD API 2.0, NVD 1.1 feeds, CVE records 5.x (with CISA's SSVC), CISA KEV (JSON, CSV), EPSS (CSV),
                RustSec (Markdown), RubySec (YAML), JVN iPedia (JVNRSS, VULDEF, JSON), CSAF 2.0/2.1 (advisories and VEX),
                endoflife.date and OpenEoX (life-cycle dates), updateinfo.xml of RPM repositories (Amazon Linux, Oracle Linux,
                Fedora and others), OVAL (Oracle, Red Hat, SUSE and others), the APIs of GitHub and Ubuntu, Debian's tracker, Alpine's secdb and records of vunnel are told apart by content;
                zip, tar, gz, zst, xz and bz2 are read as they are.
                An existing catalogue is added to; of the same record the one modified later stays (with --force the one given). Records that cannot be
                read are named with place and reason and left out, the others are taken (exit code 1). So are files that cannot be read
                and what comes after the break of a damaged archive. A source that would lose more than a tenth of its records, or become older, is
                refused without --force; of records that were withdrawn, or say no longer which versions or products they affect, fewer than ten are
                not counted. If it fails half-way the catalogue is as it was.
                """))
    }

    @Option(help: ArgumentHelp(Speech.say("書き込むカタログファイル", "catalogue file to write"), valueName: "file"))
    var into: String

    @Argument(help: ArgumentHelp(Speech.say("フィードのファイルまたはフォルダー(- は標準入力)", "feed files or folders (- is standard input)"), valueName: "source"))
    var sources: [String]

    @Option(help: ArgumentHelp(Speech.say("1ファイルの最大バイト数(展開後)", "most bytes of one file, after decompression"), valueName: "bytes"))
    var maxBytes: Int?

    @Option(help: ArgumentHelp(Speech.say("圧縮の最大倍率", "highest compression ratio"), valueName: "n"))
    var maxRatio: Int?

    @Option(help: ArgumentHelp(Speech.say("1記録の最大バイト数", "most bytes of one record"), valueName: "bytes"))
    var maxRecordBytes: Int?

    @Flag(
        help: ArgumentHelp(
            Speech.say("渡すものが情報源のすべて: それにない記録をカタログから除く", "what is given is all that its sources have: drop records of theirs that are not in it")))
    var whole = false

    @Flag(
        help: ArgumentHelp(
            Speech.say(
                "記録が大きく減る、または古くなる取り込みも行う。渡した記録とEPSSのスコアは、古くてもカタログのものに替える",
                "import even what makes a source much smaller or older; what is given replaces newer records and EPSS scores")))
    var force = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        var limits = InputLimits.feed
        if let maxBytes { limits.bytes = maxBytes }
        if let maxRatio { limits.ratio = maxRatio }
        if let maxRecordBytes { limits.recordBytes = maxRecordBytes }
        let shows = Output.errorIsTerminal
        var job = CatalogImport(target: into, limits: limits, now: SystemClock.now())
        job.isWhole = whole
        job.force = force
        let work = {
            try job.run(sources) { progress in
                if shows { Output.progress("\(progress.records)  \(TextTable.visible(progress.file))") }
            }
        }
        // What is added leaves there what `catalog update` brought; what takes its place need not.
        let (info, progress) = try whole || force ? work() : CatalogUpdate.keepingState(of: into, work)
        if shows { Output.progress("") }
        print(
            Speech.say(
                "\(into): \(progress.records) 件の記録を取り込みました。カタログ全体: 記録 \(info.records) 件、脆弱性 \(info.vulnerabilities) 件、パッケージ \(info.packages)、CPE製品 \(info.cpeProducts)。",
                "\(into): took in \(progress.records) records. The catalogue now has \(info.records) records of \(info.vulnerabilities) vulnerabilities, \(info.packages) packages and \(info.cpeProducts) CPE products."
            ))
        for problem in progress.problems.prefix(100) { Output.complain(problem.message(in: Speech.language)) }
        for notice in progress.notices.prefix(100) { Output.complain(notice.message(in: Speech.language)) }
        let unsaid = progress.problemsLeftOut + max(0, progress.problems.count - 100)
        if unsaid > 0 { Output.complain(Speech.say("mimamori: ほか\(unsaid)件の読めない記録があります。", "mimamori: \(unsaid) more records could not be read.")) }
        if !progress.problems.isEmpty || !progress.notices.isEmpty { throw ExitCode(ExitStatus.no) }
    }
}
