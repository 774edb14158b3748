import ArgumentParser

/// `mimamori component …`.
struct ComponentCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "component", abstract: Speech.say("部品: どこにあるか、訂正", "Components: where they are, and corrections"),
            subcommands: [ComponentWhereCommand.self, ComponentCorrectCommand.self, ComponentCorrectionsCommand.self, ComponentUncorrectCommand.self])
    }
}
