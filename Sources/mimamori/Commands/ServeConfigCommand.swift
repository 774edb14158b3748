import ArgumentParser
import Diagnostics
import Server

/// `mimamori config …`: what the server would run with.
struct ServeConfigCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "config", abstract: Speech.say("サーバーの設定", "settings of the server"), subcommands: [ServeConfigCheckCommand.self])
    }
}

/// `mimamori config check`: all settings with their values and where these come from, and what is wrong with them.
struct ServeConfigCheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: Speech.say("設定を検査し、有効な値とその出所を示す", "check the settings; show each value and where it comes from"))
    }

    @OptionGroup var options: ServeOptions

    func run() throws {
        let reader = try options.read()
        let language = Speech.language
        var table = TextTable(
            header: [Speech.say("設定", "setting"), Speech.say("値", "value"), Speech.say("出所", "from"), Speech.say("説明", "meaning")],
            width: Terminal.width)
        for setting in reader.settings {
            table.add([setting.key.name, setting.value ?? "", setting.origin.title[language], setting.key.title[language]])
        }
        var output = Output()
        for line in table.lines() { output.line(line) }
        output.flush()
        do {
            _ = try reader.finish()
            Output.complain(Speech.say("設定に問題はありません。", "the settings hold together."))
        } catch let error as ServerError {
            Output.complain(error.message(in: language))
            throw ExitCode(ExitStatus.no)
        }
    }
}
