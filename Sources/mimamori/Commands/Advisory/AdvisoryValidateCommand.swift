import Advisories
import ArgumentParser
import Diagnostics
import Inputs
import JSONSchema

/// `mimamori advisory validate`: are these advisories properly made?
struct AdvisoryValidateCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case table, json
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: Speech.say("CSAF 2.0・2.1の文書を規格の試験で調べます", "Check CSAF 2.0 and 2.1 documents by the tests of the standard"),
            discussion: Speech.say(
                """
                例:
                  mimamori advisory validate advisory.json --schemas schemas/
                  mimamori advisory validate *.json --format json > result.jsonl

                公式スキーマはMimamoriに同梱していません。--schemas または環境変数 MIMAMORI_SCHEMAS でフォルダを指定してください。
                終了コード: 誤りがなければ 0、1つでもあれば 1、読めなければ 2。
                """,
                """
                Examples:
                  mimamori advisory validate advisory.json --schemas schemas/
                  mimamori advisory validate *.json --format json > result.jsonl

                The official schemas do not come with Mimamori; name their folder with --schemas or the environment variable MIMAMORI_SCHEMAS.
                Exit codes: 0 if there is no error, 1 if there is one, 2 if a file could not be read.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("CSAF文書(- は標準入力)", "CSAF documents (- is standard input)"), valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp(Speech.say("公式スキーマのフォルダ", "folder with the official schemas"), valueName: "folder"))
    var schemas: String?

    @Option(help: ArgumentHelp(Speech.say("出力の形式", "output format")))
    var format: Format = .table

    @OptionGroup var common: CommonOptions

    func run() throws {
        var validator = CSAFValidator(schemas: try AdvisorySchemaFolder.load(schemas))
        var output = Output()
        var isAllValid = true
        var isAllRead = true
        for file in files {
            do {
                let result = try validate(file, &validator)
                isAllValid = isAllValid && result.isValid
                let report = AdvisoryValidateReport(file: file, result: result)
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

    private func validate(_ file: String, _ validator: inout CSAFValidator) throws -> CSAFValidation {
        let block = try DocumentFile.open(file)
        do {
            return try validator.validate(block)
        } catch {
            throw PlacedError(file: file, error: error)
        }
    }
}
