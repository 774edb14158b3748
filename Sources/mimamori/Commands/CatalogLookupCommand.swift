import ArgumentParser
import Catalog
import Inputs
import JSONStream
import PackageURL

/// `mimamori catalog lookup`.
struct CatalogLookupCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lookup",
            abstract: Speech.say("1つの脆弱性またはパッケージについて、わかっていることをすべて示します", "All that is known of one vulnerability or package"),
            discussion: Speech.say(
                """
                例:
                  mimamori catalog lookup vuln.cat CVE-2022-0778
                  mimamori catalog lookup vuln.cat pkg:pypi/requests
                  mimamori catalog lookup vuln.cat GHSA-jfh8-c2jp-5v3q --format json
                """,
                """
                Examples:
                  mimamori catalog lookup vuln.cat CVE-2022-0778
                  mimamori catalog lookup vuln.cat pkg:pypi/requests
                  mimamori catalog lookup vuln.cat GHSA-jfh8-c2jp-5v3q --format json
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "catalog"))
    var catalog: String

    @Argument(help: ArgumentHelp(Speech.say("脆弱性の番号、または purl", "id of a vulnerability, or a purl"), valueName: "id-or-purl"))
    var subject: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let opened = try Catalog(MappedFile.open(catalog), path: catalog)
        let groups =
            subject.hasPrefix("pkg:")
            ? try opened.groups(affecting: PackageURL(parsing: subject, strictness: .syntax)) : try opened.groups(id: subject)
        var output = Output()
        if format == .json {
            output.write(try LookupReport(subject, groups, opened).json())
        } else if groups.isEmpty {
            output.line(Speech.say("カタログにありません: \(subject)", "not in the catalogue: \(subject)"))
        } else {
            for group in groups { for line in try LookupReport(subject, [group], opened).lines(Speech.language) { output.line(line) } }
        }
        output.flush()
        if groups.isEmpty { throw ExitCode(ExitStatus.no) }
    }
}
