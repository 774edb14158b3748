import Advisories
import ArgumentParser
import Diagnostics
import Glibc
import Provider

/// `mimamori advisory check`: does a provider fulfil the requirements?
struct AdvisoryCheckCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Speech.say(
                "CSAFの提供者・集約者を、規格の要求1〜25で調べます", "Check a CSAF provider or aggregator against requirements 1 to 25 of the standard"),
            discussion: Speech.say(
                """
                例:
                  mimamori advisory check https://www.example.com
                  mimamori advisory check /srv/csaf --role csaf_trusted_provider --format json

                URL、ドメイン名、aggregator.jsonのURL、公開前のフォルダーのどれでも調べられます。サインインはせず、誰でも見えるものとして見ます。
                調べる文書は1,000件までです(--max-documents)。超えた分は「未確認」と示します。
                公式スキーマは --schemas か環境変数 MIMAMORI_SCHEMAS で指定してください。
                終了コード: 役割の要求に反するものがなければ 0、あれば 1、調べられなければ 2。
                """,
                """
                Examples:
                  mimamori advisory check https://www.example.com
                  mimamori advisory check /srv/csaf --role csaf_trusted_provider --format json

                Takes a URL, a domain, the URL of an aggregator.json, or a folder before it is served. It signs in nowhere: it sees what anybody sees.
                At most 1,000 documents are looked at (--max-documents); what is left out is said.
                Name the official schemas with --schemas or the environment variable MIMAMORI_SCHEMAS.
                Exit codes: 0 if nothing stands against the role, 1 if something does, 2 if it could not be checked.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("URL、ドメイン名、またはフォルダー", "URL, domain or folder"), valueName: "place"))
    var place: String

    @Option(
        help: ArgumentHelp(Speech.say("調べる役割(省略すると名乗っている役割)", "role to be held against (the one that is claimed where left out)"), valueName: "role"))
    var role: ProviderRole?

    @Option(help: ArgumentHelp(Speech.say("公式スキーマのフォルダ", "folder with the official schemas"), valueName: "folder"))
    var schemas: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: Format = .table

    @OptionGroup var remote: RemoteOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        var checker: ProviderChecker
        let now = try Self.now()
        let start: String
        if FolderPlace.isFolder(place) {
            let files = try FolderFiles.files(place)
            checker = ProviderChecker(files, now: now)
            start = files.start ?? place
        } else {
            let (url, files) = try remote.files(place)
            checker = ProviderChecker(files, now: now)
            start = url
        }
        checker.limits = remote.limits
        checker.limits.documents = remote.maxDocuments ?? 1_000
        checker.schemas = try AdvisorySchemaFolder.files(schemas)
        checker.gnuPG = GnuPG.isHere ? .system : nil
        let report = try checker.check(start, title: place, as: role)
        var output = Output()
        switch format {
        case .json: output.write(AdvisoryCheckReport(report: report).json(Speech.language))
        case .table: for line in AdvisoryCheckReport(report: report).lines(Speech.language) { output.line(line) }
        }
        output.flush()
        if report.verdict == .no { throw ExitCode(ExitStatus.no) }
    }

    /// The time, which certificates of age are held against.
    static func now() throws -> AdvisoryTime {
        guard let now = AdvisoryTime(SystemClock.now()) else { throw ValidationError("SOURCE_DATE_EPOCH") }
        return now
    }
}
