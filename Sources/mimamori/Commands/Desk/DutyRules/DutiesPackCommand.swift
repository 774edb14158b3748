import ArgumentParser

/// `mimamori duties pack …`.
struct DutiesPackCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pack", abstract: Speech.say("自分の規則の組(YAML)を台帳に入れます", "Rule packs of your own (YAML) at this desk"),
            subcommands: [DutiesPackInstallCommand.self, DutiesPackListCommand.self, DutiesPackRemoveCommand.self])
    }
}
