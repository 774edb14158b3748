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
            abstract: Speech.say("1つの脆弱性、パッケージ、製品について、わかっていることをすべて示します", "All that is known of one vulnerability, package or product"),
            discussion: Speech.say(
                """
                例:
                  mimamori catalog lookup vuln.cat CVE-2022-0778
                  mimamori catalog lookup vuln.cat pkg:pypi/requests
                  mimamori catalog lookup vuln.cat GHSA-jfh8-c2jp-5v3q --format json
                  mimamori catalog lookup vuln.cat python
                  mimamori catalog lookup vuln.cat openssl:openssl

                製品は、CPE名、ベンダー:製品、「ベンダー 製品」、製品名だけのどれでも探せます(CPEと同じ綴り。空白は _ と同じ)。版は問いません。
                """,
                """
                Examples:
                  mimamori catalog lookup vuln.cat CVE-2022-0778
                  mimamori catalog lookup vuln.cat pkg:pypi/requests
                  mimamori catalog lookup vuln.cat GHSA-jfh8-c2jp-5v3q --format json
                  mimamori catalog lookup vuln.cat python
                  mimamori catalog lookup vuln.cat openssl:openssl

                A product may be a CPE name, vendor:product, "vendor product" or its name alone (spelled as in CPE names;
                white space is the same as _), whatever its version.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("カタログファイル", "catalogue file"), valueName: "catalog"))
    var catalog: String

    @Argument(
        help: ArgumentHelp(Speech.say("脆弱性や勧告の番号、purl、または製品名", "id of a vulnerability or advisory, a purl, or a product"), valueName: "id-or-purl"))
    var subject: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let opened = try Catalog(MappedFile.open(catalog), path: catalog)
        let isPackage = subject.hasPrefix("pkg:")
        var groups =
            isPackage ? try opened.groups(affecting: PackageURL(parsing: subject, strictness: .syntax)) : try opened.groups(id: subject)
        if groups.isEmpty, !isPackage { groups = try opened.groups(product: subject) }
        let lifecycles = try opened.lifecycles(subject)
        // Of the newest CVEs there are scores before there are records.
        let score = try groups.isEmpty && lifecycles.isEmpty ? opened.epss(subject.uppercased()) : nil
        var output = Output()
        if format == .json {
            output.write(try LookupReport(subject, groups, opened, lifecycles: lifecycles, score: score).json())
        } else if let score {
            output.line(
                Speech.say(
                    "\(subject): カタログに記録はなく、EPSSのスコアだけがあります: \(score.text)(パーセンタイル \(score.percentileText))",
                    "\(subject): the catalogue has no record, only an EPSS score: \(score.text) (percentile \(score.percentileText))"))
        } else if groups.isEmpty, lifecycles.isEmpty {
            output.line(Speech.say("カタログにありません: \(subject)", "not in the catalogue: \(subject)"))
        } else {
            for group in groups { for line in try LookupReport(subject, [group], opened).lines(Speech.language) { output.line(line) } }
            for lifecycle in lifecycles { for line in LifecycleReport(lifecycle).lines(Speech.language) { output.line(line) } }
        }
        if format == .table {
            for line in try LookupReport.ages(opened.info, of: groups, in: opened, Speech.language) { output.line(line) }
        }
        output.flush()
        if groups.isEmpty, lifecycles.isEmpty, score == nil { throw ExitCode(ExitStatus.no) }
    }
}
