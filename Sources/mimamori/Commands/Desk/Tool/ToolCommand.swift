import ArgumentParser

/// `mimamori tool …`.
struct ToolCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "tool", abstract: Speech.say("支援アイテム(コンパイラ、ビルド環境、試験ツールなど)", "Supporting items: compilers, build hosts, test tools"),
            subcommands: [
                ToolAddCommand.self, ToolChangeCommand.self, ToolArchiveCommand.self, ToolAttachCommand.self, ToolDetachCommand.self,
                ToolListCommand.self, ToolShowCommand.self,
            ])
    }
}
