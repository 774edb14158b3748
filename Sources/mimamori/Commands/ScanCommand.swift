import ArgumentParser
import Catalog

/// `mimamori scan`: SBOMs against a catalogue.
struct ScanCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json, sarif, cyclonedx, csaf, openvex
    }

    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case low, medium, high, critical

        var level: SeverityLevel {
            switch self {
            case .low: .low
            case .medium: .medium
            case .high: .high
            case .critical: .critical
            }
        }
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "scan",
            abstract: Speech.say("SBOMの部品をカタログの脆弱性と照合します", "Match the components of SBOMs with the vulnerabilities of a catalogue"),
            discussion: Speech.say(
                """
                例:
                  mimamori scan pump.cdx.json --catalog vuln.cat
                  mimamori scan *.spdx.json --catalog vuln.cat --format json > result.jsonl
                  syft dir:. -o cyclonedx-json | mimamori scan - --catalog vuln.cat --fail-on high

                CycloneDX(1.0〜1.7のJSONとXML)、SPDX(2.2と2.3のJSON、YAML、tag-value、RDF/XML、3.0のJSON-LD)、SWIDを内容から見分けます。
                gz、zst、xz、bz2、zipはそのまま読めます。
                表は、悪用が確認されたもの、深刻度、スコアの順です。人の判断が要るものと照合できない部品は、理由とともに必ず示します。
                複数のSBOMを機械可読の形式で出すと、1行に1つの文書になります。
                終了コード: --fail-on 以上の該当がなければ 0、あるか、部品を1つも照合できなければ 1、実行できなければ 2。
                --fail-on がなければ該当があっても 0 です。
                """,
                """
                Examples:
                  mimamori scan pump.cdx.json --catalog vuln.cat
                  mimamori scan *.spdx.json --catalog vuln.cat --format json > result.jsonl
                  syft dir:. -o cyclonedx-json | mimamori scan - --catalog vuln.cat --fail-on high

                CycloneDX (1.0 to 1.7: JSON, XML), SPDX (2.2, 2.3: JSON, YAML, tag-value, RDF/XML; 3.0: JSON-LD) and SWID are told apart by content;
                gz, zst, xz, bz2 and zip are read as they are.
                The table begins with what is known to be exploited, then goes by severity and score. What needs a person's judgement and what
                cannot be looked up is always shown, with the reason.
                Several SBOMs in a machine-readable format give one document a line.
                Exit codes: 0 if nothing reaches --fail-on, 1 if something does or no component could be looked up, 2 if it could not be carried
                out. Without --fail-on, findings exit 0.
                """)
        )
        .startedDirectly
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM files (- is standard input)"), valueName: "sbom"))
    var sboms: [String]

    @Option(
        help: ArgumentHelp(Speech.say("カタログファイル(mimamori catalog import で作る)", "catalogue file (made by mimamori catalog import)"), valueName: "file")
    )
    var catalog: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: Format = .table

    @Option(help: ArgumentHelp(Speech.say("この深刻度以上の該当があれば終了コード1", "exit with 1 if a finding is at least this severe")))
    var failOn: Threshold?

    @Flag(
        help: ArgumentHelp(
            Speech.say(
                "判断が要るものと深刻度のない該当も --fail-on の対象にする", "let --fail-on count what needs a judgement, and findings that nobody rated, too")))
    var failOnUnknown = false

    @Option(
        help: ArgumentHelp(
            Speech.say("適用するVEX文書(OpenVEX、CSAF、CycloneDX)。複数指定可", "VEX document to apply (OpenVEX, CSAF, CycloneDX); may be repeated"),
            valueName: "file"))
    var vex: [String] = []

    @Option(
        help: ArgumentHelp(
            Speech.say(
                "表示しない該当の規則(YAMLまたはJSON。vulnerability、component、reason、expires)。複数指定可",
                "rules for findings not to show (YAML or JSON: vulnerability, component, reason, expires); may be repeated"), valueName: "file"))
    var ignore: [String] = []

    @Option(help: ArgumentHelp(Speech.say("1つのSBOMの最大バイト数(展開後)", "most bytes of one SBOM, after decompression"), valueName: "bytes"))
    var maxBytes: Int?

    @Option(help: ArgumentHelp(Speech.say("圧縮の最大倍率", "highest compression ratio"), valueName: "n"))
    var maxRatio: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
        try ScanRun(
            sboms: sboms, catalog: catalog, format: format, gate: ScanGate(threshold: failOn, unknownCounts: failOnUnknown), vex: vex, ignore: ignore,
            maxBytes: maxBytes, maxRatio: maxRatio
        ).run()
    }
}
