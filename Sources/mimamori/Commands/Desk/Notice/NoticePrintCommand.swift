import ArgumentParser
import Documents
import Glibc
import Inputs
import Registry
import Reports

/// `mimamori notice print`.
struct NoticePrintCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "print",
            abstract: Speech.say("宛先ごとの文書をフォルダーに書き出します(手渡し・郵送用)", "Write every recipient's letter into a folder, to hand over or post"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Option(name: .shortAndLong, help: ArgumentHelp(Speech.say("書き出すフォルダー", "folder to write to"), valueName: "folder"))
    var output: String

    @Option(help: ArgumentHelp(Speech.say("形式", "format")))
    var form: DocumentFormat = .pdf

    @Flag(help: ArgumentHelp(Speech.say("メールアドレスのない宛先で、まだ渡していないものだけ", "only those without a mail address that were not handed over yet")))
    var byHand = false

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let letters = try await registry.ask(LettersOf(number, onlyByHand: byHand), as: principal)
        if mkdir(output, 0o700) != 0, errno != EEXIST { throw InputError.couldNotWrite(path: output, message: String(cString: strerror(errno))) }
        let (output, form, isWatched) = (output, form, Output.errorIsTerminal)
        try await SideBySide.forEach(letters) { letter in
            let rendered = try NoticeLetterDocument.document(letter).rendered(as: form)
            try FileOutput.write(rendered.bytes, to: "\(output)/\(letter.number)-\(letter.receipt).\(rendered.fileExtension)")
        } progress: { done in
            if isWatched { Output.progress(done == letters.count ? "" : "\(done)/\(letters.count)") }
        }
        print(Speech.say("書き出しました: \(letters.count)通", "written: \(letters.count) letters"))
    }
}
