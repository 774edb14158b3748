import ArgumentParser
import Diagnostics
import Glibc

/// The command line.
@main
struct Mimamori: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "mimamori",
            abstract: Speech.say(
                "見守り: 医療機器の製品セキュリティとライフサイクルの管理", "Mimamori: product security and life cycle of medical devices"),
            discussion: Speech.say(
                """
                はじめに:
                  mimamori demo                                        見本の医療機器で試す
                  mimamori catalog import --into vuln.cat FEED...      脆弱性情報を取り込む
                  mimamori scan SBOM.json --catalog vuln.cat           SBOMを照合する

                終了コード: 0 問題なし、1 「いいえ」(該当あり・不適合)、2 実行できない。
                表示言語は --lang ja|en、環境変数 MIMAMORI_LANG、ロケールの順に決まります。
                """,
                """
                To start:
                  mimamori demo                                        try it on a sample device
                  mimamori catalog import --into vuln.cat FEED...      take in vulnerability feeds
                  mimamori scan SBOM.json --catalog vuln.cat           hold an SBOM against them

                Exit codes: 0 done and nothing found, 1 the answer is "no", 2 could not be carried out.
                The language is --lang ja|en, else MIMAMORI_LANG, else the locale.
                """),
            version: version,
            subcommands: [
                DemoCommand.self, ScanCommand.self, SBOMCommand.self, CatalogCommand.self, PurlCommand.self, VersionCommand.self, CPECommand.self,
                CVSSCommand.self, AdvisoryCommand.self, DutiesCommand.self,
            ],
            groupedSubcommands: [
                CommandGroup(
                    name: Speech.say("台帳(製品・リリース・変更管理)", "The registry (products, releases, change control)"),
                    subcommands: [
                        SetupCommand.self, UserCommand.self, ProductCommand.self, ReleaseCommand.self, DocumentCommand.self,
                        ComponentCommand.self, SOUPCommand.self, SignatureCommand.self, SupplierCommand.self,
                        ChangeCommand.self, ProblemCommand.self, ToolCommand.self, HardwareCommand.self, BackupCommand.self, RestoreCommand.self,
                        BinderCommand.self,
                        AuditCommand.self,
                        TriageCommand.self, CaseCommand.self, ReportCommand.self, AlertCommand.self,
                    ]),
                CommandGroup(
                    name: Speech.say("医療機関とライフサイクル", "Institutions and life cycle"),
                    subcommands: [InstitutionCommand.self, InstalledCommand.self, LifecycleCommand.self, NoticeCommand.self]),
                CommandGroup(name: Speech.say("サーバー", "The server"), subcommands: [ServeCommand.self, ServeConfigCommand.self]),
            ])
    }

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        do {
            let arguments = CommandLine.arguments.dropFirst()
            if arguments.first == "scan", let scan = ScanRun.plain(Array(arguments.dropFirst())) { try scan.run() }
            var command = try read()
            if var desk = command as? any AsyncParsableCommand { try await desk.run() } else { try command.run() }
        } catch {
            Glibc.exit(report(error))
        }
    }

    /// The command that the arguments ask for.
    private static func read() throws -> any ParsableCommand {
        let arguments = CommandLine.arguments.dropFirst()
        if let command = QuickStart.command(arguments) { return command }
        guard let command = DirectStart.command(arguments.first) else { return try parseAsRoot() }
        return try command.parseAsRoot(Array(arguments.dropFirst()))
    }

    /// Tells the person what went wrong and gives the exit code of the contract: 2 for anything that is neither an answer nor a request for help.
    static func report(_ error: any Error) -> Int32 {
        if let explained = error as? any ExplainedError {
            Output.complain("mimamori: " + explained.message(in: Speech.language))
            return ExitStatus.failed
        }
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        if code.isSuccess {
            if !message.isEmpty { print(message) }
            return ExitStatus.done
        }
        if !message.isEmpty { Output.complain(message) }
        return error is ExitCode ? code.rawValue : ExitStatus.failed
    }
}
