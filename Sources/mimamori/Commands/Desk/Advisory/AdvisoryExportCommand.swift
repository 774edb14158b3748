import Advisories
import ArgumentParser
import Diagnostics
import Documents
import Registry
import Reports

/// `mimamori advisory export`.
struct AdvisoryExportCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: Speech.say(
                "アドバイザリーを、公開した事実から任意の形式で書き出します(PDFも)", "Write an advisory in any form, PDF too, from the facts that went out"),
            discussion: Speech.say(
                "公開前の版は「draft」の印を付けて書き出します。書き出したことは監査記録に残ります。", "A version that is not out is marked as a draft. That it was handed out is on record."
            ))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp(Speech.say("形式(繰り返せます)", "form (may be repeated)"), valueName: AdvisoryForm.allValueStrings.joined(separator: "|")))
    var forms: [AdvisoryForm]

    @Option(name: .customLong("document-language"), help: ArgumentHelp(Speech.say("文書の言語", "language of the documents"), valueName: "ja|en"))
    var language: Language = .japanese

    @Option(name: .customLong("of"), help: ArgumentHelp(Speech.say("この版(なければ公開中の版)", "this version (else the one that is out)"), valueName: "number"))
    var version: Int?

    @Option(help: ArgumentHelp(Speech.say("書き込むフォルダ(省略すると標準出力)", "folder to write to (standard output where left out)"), valueName: "folder"))
    var folder: String?

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var outputs: [AdvisoryOutput] = []
        for form in forms {
            switch form {
            case .format(let format):
                outputs += try await registry.perform(ExportAdvisory(number, format, language, version: version), as: principal).outputs
            case .pdf:
                let answer = try await registry.perform(ExportAdvisory(number, .html, language, version: version), as: principal)
                outputs.append(try AdvisoryDocument.pdf(answer.prepared))
            }
        }
        guard let folder else {
            guard outputs.count == 1 else {
                throw ValidationError(
                    Speech.say(
                        "ファイルが\(outputs.count)個できます。--folder でフォルダを指定してください。", "\(outputs.count) files would be made; name a folder with --folder."))
            }
            var standard = Output()
            standard.write(outputs[0].bytes)
            standard.flush()
            return name(outputs)
        }
        for output in outputs { try FileOutput.write(output.bytes, to: "\(folder)/\(output.fileName)") }
        name(outputs)
    }

    private func name(_ outputs: [AdvisoryOutput]) {
        for output in outputs {
            for loss in output.losses { Output.complain("\(output.fileName): \(loss.place): \(loss.wording[Speech.language])") }
        }
    }
}

/// A form in which an advisory is written: those of the standards, and PDF.
enum AdvisoryForm: ExpressibleByArgument, CaseIterable {
    case format(AdvisoryFormat)
    case pdf

    static var allCases: [AdvisoryForm] { AdvisoryFormat.allCases.map { .format($0) } + [.pdf] }

    init?(argument: String) {
        if argument == "pdf" { self = .pdf } else if let format = AdvisoryFormat(rawValue: argument) { self = .format(format) } else { return nil }
    }

    static var allValueStrings: [String] { AdvisoryFormat.allCases.map(\.rawValue) + ["pdf"] }
}
