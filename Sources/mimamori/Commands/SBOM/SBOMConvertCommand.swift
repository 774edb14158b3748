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
                読み取れずに省いたもの、変換先の形式で表せないもの、規格に合うように変えたもの、元のSBOMの誤りで残ったものは、標準エラー出力に示します。
                同じ入力からは常に同じ出力が得られます。
                終了コード: 変換できれば 0、--strict で失われるものか残る誤りがあれば 1(出力はします)、変換できなければ 2。
                """,
                """
                Examples:
                  mimamori sbom convert pump.cdx.json --to spdx-json-2.3 --output pump.spdx.json
                  mimamori sbom convert pump.spdx.json --to cyclonedx-json --strict > pump.cdx.json

                Targets: \(targets) (the newest version where it is left out).
                What was left out in reading, whatever the target format cannot say, what was changed to follow its rules, and which faults of the
                source remain is named on standard error.
                The same input always gives the same output.
                Exit codes: 0 if it was converted, 1 with --strict if anything was lost or a fault remains (the output is written all the same),
                2 if it could not be done.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("SBOMファイル(- は標準入力)", "SBOM file (- is standard input)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("変換先の形式", "format to write"), valueName: "format"))
    var to: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(Speech.say("書き込むファイル(省略すると標準出力)", "file to write (standard output where left out)"), valueName: "file"))
    var output: String?

    @Flag(help: ArgumentHelp(Speech.say("失われるものか残る誤りがあれば終了コード1", "exit with 1 if anything is lost or a fault remains")))
    var strict = false

    @Flag(help: ArgumentHelp(Speech.say("JSONを改行や字下げなしで書く", "write JSON without line breaks and indents")))
    var compact = false

    @Flag(
        help: ArgumentHelp(
            Speech.say(
                "SPDXを同じ書き方で書くときも、誤りをSPDX 2.3の規則に合わせて直す(直した点はすべて示す)",
                "follow the rules of SPDX 2.3 where an SPDX document is written in its own notation too; every change is named")))
    var repair = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard SBOMFormat(targetName: to) == nil else { return }
        let targets = SBOMWriter.formats.map(\.targetName).joined(separator: ", ")
        throw ValidationError(Speech.say("--to は次のいずれかです: \(targets)", "--to is one of: \(targets)"))
    }

    func run() throws {
        guard let format = SBOMFormat(targetName: to) else { return }
        let document = try SBOMFile.read(file)
        let (bytes, losses) = try SBOMWriter.write(document, as: format, pretty: !compact, isRepaired: repair, language: Speech.language)
        if let output {
            try FileOutput.write(bytes, to: output)
        } else {
            var standard = Output()
            standard.write(bytes)
            standard.flush()
        }
        for line in ReadingReport(file: file, document: document).lines(Speech.language) { Output.complain(line) }
        for line in LossReport(file: file, target: format.title, losses: losses).lines(Speech.language) { Output.complain(line) }
        let faults = try SBOMWriter.faults(bytes, of: document.format, as: format)
        for line in FaultReport(file: file, target: format.title, faults: faults, canBeRepaired: !repair).lines(Speech.language) {
            Output.complain(line)
        }
        if strict, losses.contains(where: \.isLoss) || !faults.isEmpty || !document.leftOutInReading.isEmpty { throw ExitCode(ExitStatus.no) }
    }
}
