import ArgumentParser
import Registry

/// `mimamori notice edit`.
struct NoticeEditCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "edit",
            abstract: Speech.say("案の文面を変えます(notice text で書き出したファイルを直して渡します)", "Change the text of a draft, from a file as notice text writes it"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Argument(help: ArgumentHelp(Speech.say("文面のファイル(1行目が題名)", "file with the letter (line 1 is the title)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("文面の言語", "language of the letter"), valueName: "ja|en"))
    var letter: String = "ja"

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (title, body) = try LetterFile.read(file)
        try await registry.perform(
            EditNotice(number, try LetterLanguage.read(letter), title: title, body: body), as: principal, reason: reason.reason)
        print(Speech.say("変えました: \(number) \(letter)", "changed: \(number) \(letter)"))
    }
}
