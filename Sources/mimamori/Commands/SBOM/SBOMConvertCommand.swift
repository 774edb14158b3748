import ArgumentParser
import Inputs
import SBOM

/// `mimamori sbom convert`.
struct SBOMConvertCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
        return CommandConfiguration(
            commandName: "convert",
            abstract: Speech.say("SBOMを別の形式に変換します", "Turn an SBOM into another format"),
            discussion: Speech.say(
                """
                例:
                  mimamori sbom convert pump.cdx.json --to spdx-json-2.3 --output pump.spdx.json
                  mimamori sbom convert pump.spdx.json --to cyclonedx-json --strict > pump.cdx.json

                変換先: \(targets)(版を省くと最新の版)。
                変換先の形式で表せないものは、標準エラー出力にすべて示します。同じ入力からは常に同じ出力が得られます。
                終了コード: 変換できれば 0、--strict で失われるものがあれば 1(出力はします)、変換できなければ 2。
                """,
                """
                Examples:
                  mimamori sbom convert pump.cdx.json --to spdx-json-2.3 --output pump.spdx.json
                  mimamori sbom convert pump.spdx.json --to cyclonedx-json --strict > pump.cdx.json

                Targets: \(targets) (the newest version where it is left out).
                Whatever the target format cannot say is named on standard error. The same input always gives the same output.
                Exit codes: 0 if it was converted, 1 with --strict if anything was lost (the output is written all the same), 2 if it could not be done.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM file (- is standard input)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("変換先の形式", "format to write"), valueName: "format"))
    var to: String

    @Option(help: ArgumentHelp(Speech.say("書き込むファイル(省略すると標準出力)", "file to write (standard output where left out)"), valueName: "file"))
    var output: String?

    @Flag(help: ArgumentHelp(Speech.say("失われるものがあれば終了コード1", "exit with 1 if anything is lost")))
    var strict = false

    @Flag(help: ArgumentHelp(Speech.say("JSONを改行や字下げなしで書く", "write JSON without line breaks and indents")))
    var compact = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard SBOMFormat(targetName: to) == nil else { return }
        let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
        throw ValidationError(Speech.say("--to は次のいずれかです: \(targets)", "--to is one of: \(targets)"))
    }

    func run() throws {
        guard let format = SBOMFormat(targetName: to) else { return }
        let (bytes, losses) = try SBOMWriter.write(SBOMFile.read(file), as: format, pretty: !compact, language: Speech.language)
        if let output {
            try FileOutput.write(bytes, to: output)
        } else {
            var standard = Output()
            standard.write(bytes)
            standard.flush()
        }
        for line in LossReport(file: file, target: format.title, losses: losses).lines(Speech.language) { Output.complain(line) }
        if strict, losses.contains(where: \.isLoss) { throw ExitCode(ExitStatus.no) }
    }
}
