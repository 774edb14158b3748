import ArgumentParser
import Inputs

/// `mimamori sbom show`.
struct SBOMShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: Speech.say("SBOMの部品と関係を一覧にします", "List the components and relationships of an SBOM"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom show pump.cdx.json
                  mimamori sbom show pump.spdx.json --format json | jq '.components[].purl'

                形式は内容から見分けます。gz、zst、xz、zipはそのまま読めます。
                終了コード: 表示できれば 0、読めなければ 2。
                """,
                """
                Examples:
                  mimamori sbom show pump.cdx.json
                  mimamori sbom show pump.spdx.json --format json | jq '.components[].purl'

                The format is told from the content; gz, zst, xz and zip are read as they are.
                Exit codes: 0 if it was shown, 2 if it could not be read.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM file (- is standard input)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: AnswerFormat = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        let document = try SBOMFile.read(file)
        var output = Output()
        switch format {
        case .json: output.write(SBOMShowReport(file: file, document: document).json())
        case .table: for line in SBOMShowTable(file, document, language: Speech.language, width: Terminal.width).lines() { output.line(line) }
        }
    }
}
