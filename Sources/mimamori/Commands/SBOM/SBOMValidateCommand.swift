import ArgumentParser
import Diagnostics
import Inputs
import SBOM

/// `mimamori sbom validate`: are these SBOMs properly made?
struct SBOMValidateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: Speech.say("SBOMが正しく作られているかを調べます", "Check that SBOMs are properly made"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom validate pump.cdx.json --schemas schemas/
                  mimamori sbom validate *.spdx.json --format json > result.jsonl

                公式スキーマ(CycloneDX、SPDX)はMimamoriに同梱していません。配布元から入手し、--schemas または環境変数
                MIMAMORI_SCHEMAS でフォルダを指定してください。指定がなければ、参照切れや識別子の誤りなどの規則だけを調べます。
                終了コード: 誤りがなければ 0、1つでもあれば 1、調べられなければ 2。
                """,
                """
                Examples:
                  mimamori sbom validate pump.cdx.json --schemas schemas/
                  mimamori sbom validate *.spdx.json --format json > result.jsonl

                The official schemas of CycloneDX and SPDX do not come with Mimamori. Get them from their owners and name their folder with
                --schemas or the environment variable MIMAMORI_SCHEMAS. Without them only rules such as dangling references and bad identifiers are checked.
                Exit codes: 0 if there is no error, 1 if there is one, 2 if a file could not be checked.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM files (- is standard input)"), valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp(Speech.say("公式スキーマのフォルダ", "folder with the official schemas"), valueName: "folder"))
    var schemas: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: Format = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        var validator = SBOMValidator(schemas: try SchemaFolder.load(schemas))
        var output = Output()
        var isAllValid = true
        var isAllRead = true
        for file in files {
            do {
                let result = try validate(file, &validator)
                isAllValid = isAllValid && result.isValid
                let report = SBOMValidateReport(file: file, result: result)
                switch format {
                case .json: output.write(report.json(Speech.language))
                case .table: for line in report.lines(Speech.language) { output.line(line) }
                }
            } catch let error as any ExplainedError {
                // One bad file must not hide what is to be said of the others.
                isAllRead = false
                output.flush()
                Output.complain(error.message(in: Speech.language))
            }
        }
        output.flush()
        if !isAllRead { throw ExitCode(ExitStatus.failed) }
        if !isAllValid { throw ExitCode(ExitStatus.no) }
    }

    private func validate(_ file: String, _ validator: inout SBOMValidator) throws -> SBOMValidation {
        let block = try DocumentFile.open(file)
        do {
            return try validator.validate(block)
        } catch let error as any ExplainedError {
            throw PlacedError(file: file, error: error)
        }
    }
}
