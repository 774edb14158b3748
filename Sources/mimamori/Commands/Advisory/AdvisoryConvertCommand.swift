import Advisories
import ArgumentParser
import Diagnostics
import Inputs
import JSONStream

/// `mimamori advisory convert`.
struct AdvisoryConvertCommand: ParsableCommand {
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case csaf21 = "csaf-2.1"
    }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "convert",
            abstract: Speech.say("CSAF 2.0の文書を2.1に変換します", "Turn a CSAF 2.0 document into 2.1"),
            discussion: Speech.say(
                """
                例: mimamori advisory convert old.json --to csaf-2.1 --output new.json

                変換のときに決めたことは、標準エラー出力にすべて示します。終了コード: 変換できれば 0、できなければ 2。
                """,
                """
                Example: mimamori advisory convert old.json --to csaf-2.1 --output new.json

                Whatever had to be decided is named on standard error. Exit codes: 0 if it was converted, 2 if it could not be done.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("CSAF文書(- は標準入力)", "CSAF document (- is standard input)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("変換先の形式", "format to write"), valueName: "format"))
    var to: Target

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き込むファイル(省略すると標準出力)", "file to write (standard output where left out)"), valueName: "file"))
    var output: String?

    @Flag(
        name: .customLong("tlp-from-text"),
        help: ArgumentHelp(
            Speech.say(
                "配布条件の文に「TLP v2.0: TLP:…」とあれば、そのラベルを使います", "take the TLP label from the distribution text where it says \"TLP v2.0: TLP:…\"")))
    var tlpFromText = false

    @OptionGroup var common: CommonOptions

    func run() throws {
        let conversion = try convert()
        let bytes = CSAFWriter.write(conversion.document)
        if let output {
            try FileOutput.write(bytes, to: output)
        } else {
            var standard = Output()
            standard.write(bytes)
            standard.flush()
        }
        for decision in conversion.decisions {
            Output.complain("\(VisibleText.of(decision.pointer)): \(decision.wording[Speech.language])")
        }
    }

    private func convert() throws -> CSAFConversion {
        let block = try DocumentFile.open(file)
        do {
            return try CSAFConversion(try CSAFDocument(block), takesTLPFromText: tlpFromText)
        } catch let error as any ExplainedError {
            throw PlacedError(file: file, error: error)
        }
    }
}
