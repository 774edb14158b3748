import ArgumentParser
import Registry

/// `mimamori notice template …`.
struct NoticeTemplateCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "template", abstract: Speech.say("通知のひな形", "The letters that notices are drafted from"),
            subcommands: [NoticeTemplateShowCommand.self, NoticeTemplatePutCommand.self])
    }
}

/// `mimamori notice template show`.
struct NoticeTemplateShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("ひな形と、使える差し込み項目", "A letter, and the fields that it can have"))
    }

    @Argument(help: ArgumentHelp(Speech.say("ひな形", "which letter")))
    var key: TemplateKey

    @Option(help: ArgumentHelp(Speech.say("文面の言語", "language of the letter"), valueName: "ja|en"))
    var letter: String = "ja"

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowTemplate(key, try LetterLanguage.read(letter)), as: principal)
        var output = Output()
        output.write(Array(LetterFile.text(shown.title, shown.body).utf8))
        let fields = shown.fields.map { "{{\($0.rawValue)}}" }.joined(separator: " ")
        Output.complain(Speech.say("差し込み項目: \(fields)", "fields: \(fields)"))
    }
}

/// `mimamori notice template put`.
struct NoticeTemplatePutCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "put", abstract: Speech.say("自社のひな形に置き換えます", "Put the maker's own letter in its place"))
    }

    @Argument(help: ArgumentHelp(Speech.say("ひな形", "which letter")))
    var key: TemplateKey

    @Argument(help: ArgumentHelp(Speech.say("文面のファイル(1行目が題名)", "file with the letter (line 1 is the title)"), valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(Speech.say("文面の言語", "language of the letter"), valueName: "ja|en"))
    var letter: String = "ja"

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let (title, body) = try LetterFile.read(file)
        try await registry.perform(
            PutTemplate(key, try LetterLanguage.read(letter), title: title, body: body), as: principal, reason: reason.reason)
        print(Speech.say("置き換えました: \(key.rawValue) \(letter)", "put: \(key.rawValue) \(letter)"))
    }
}
