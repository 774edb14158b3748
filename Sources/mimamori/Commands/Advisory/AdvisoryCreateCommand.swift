import Advisories
import ArgumentParser
import Diagnostics
import Inputs

/// `mimamori advisory create`: one set of facts in every form in which an advisory goes out.
struct AdvisoryCreateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "create",
            abstract: Speech.say(
                "1つの事実から、CSAF・VEX・CVE・OSV・STIX・JVN・文書を作ります", "Make CSAF, VEX, CVE, OSV, STIX, JVN and pages from one set of facts"),
            discussion: Speech.say(
                """
                例:
                  mimamori advisory create facts.json --to csaf-2.1 > advisory.json
                  mimamori advisory create facts.json --to csaf-2.0 --to openvex --to html --document-language en --folder out/

                事実のファイルの形は Schemas/advisory-facts.schema.json にあります。同じ事実からは、いつも同じバイト列ができます。
                形式に書く場所がなく省いたものは、標準エラー出力にすべて示します。
                終了コード: 作れたら 0、事実に不足や誤りがあれば 1、読めない・書けないときは 2。
                """,
                """
                Examples:
                  mimamori advisory create facts.json --to csaf-2.1 > advisory.json
                  mimamori advisory create facts.json --to csaf-2.0 --to openvex --to html --document-language en --folder out/

                Schemas/advisory-facts.schema.json describes the file of facts. The same facts always give the same bytes.
                Whatever a format has no place for is named on standard error.
                Exit codes: 0 if everything was made, 1 if the facts lack something or contradict themselves, 2 if a file cannot be read or written.
                """))
    }

    @Argument(help: ArgumentHelp(Speech.say("事実のファイル(JSON、- は標準入力)", "file of facts (JSON, - is standard input)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("作る形式(繰り返せます)", "format to make (repeatable)"), valueName: "format"))
    var to: [AdvisoryFormat]

    @Option(
        name: .customLong("document-language"), help: ArgumentHelp(Speech.say("文書の言語", "language of the documents"), valueName: "ja|en"))
    var language: Language = .japanese

    @Option(help: ArgumentHelp(Speech.say("書き込むフォルダ(省略すると標準出力)", "folder to write to (standard output where left out)"), valueName: "folder"))
    var folder: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let outputs = try make()
        guard let folder else {
            guard outputs.count == 1 else {
                Output.complain(
                    Speech.say(
                        "ファイルが\(outputs.count)個できます。--folder でフォルダを指定してください。",
                        "\(outputs.count) files would be made; name a folder with --folder."))
                throw ExitCode(ExitStatus.failed)
            }
            var standard = Output()
            standard.write(outputs[0].bytes)
            standard.flush()
            return name(outputs)
        }
        for output in outputs { try FileOutput.write(output.bytes, to: "\(folder)/\(output.fileName)") }
        name(outputs)
    }

    /// Everything is made before anything is written.
    private func make() throws -> [AdvisoryOutput] {
        let block = try DocumentFile.open(file)
        do {
            let facts = try AdvisoryFacts(json: block)
            let advisory = try PreparedAdvisory(facts, language: language)
            return try to.flatMap { try $0.write(advisory) }
        } catch let error as AdvisoryFactsError {
            for problem in error.problems {
                Output.complain(
                    "\(VisibleText.of(file, limit: 80, keeping: .tail)) \(VisibleText.of(problem.place)): \(problem.wording[Speech.language])")
            }
            throw ExitCode(ExitStatus.no)
        } catch let error as AdvisoryWritingError {
            Output.complain(PlacedError(file: file, error: error).message(in: Speech.language))
            throw ExitCode(ExitStatus.no)
        } catch let error as any ExplainedError {
            throw PlacedError(file: file, error: error)
        }
    }

    private func name(_ outputs: [AdvisoryOutput]) {
        for output in outputs {
            for loss in output.losses { Output.complain("\(output.fileName): \(loss.place): \(loss.wording[Speech.language])") }
        }
    }
}
