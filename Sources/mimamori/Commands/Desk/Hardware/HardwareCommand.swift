import ArgumentParser

/// `mimamori hardware …`.
struct HardwareCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "hardware", abstract: Speech.say("ハードウェア部品", "Hardware parts"),
            subcommands: [
                HardwareAddCommand.self, HardwareChangeCommand.self, HardwareArchiveCommand.self, HardwareAttachCommand.self,
                HardwareDetachCommand.self,
                HardwareListCommand.self, HardwareShowCommand.self,
            ])
    }
}
