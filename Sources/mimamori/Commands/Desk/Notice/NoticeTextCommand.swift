import ArgumentParser
import Registry

/// `mimamori notice text`.
struct NoticeTextCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "text",
            abstract: Speech.say("文面を書き出します(直して notice edit に渡せます)", "Write out the text, to be changed and given to notice edit"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("文面の言語", "language of the letter"), valueName: "ja|en"))
    var letter: String = "ja"

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let language = try LetterLanguage.read(letter)
        let shown = try await registry.ask(ShowNotice(number), as: principal)
        for text in shown.letters where text.language == language {
            var output = Output()
            output.write(Array(LetterFile.text(text.title, text.body).utf8))
        }
    }
}
