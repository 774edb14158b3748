import ArgumentParser

/// `mimamori installed …`.
struct InstalledCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "installed", abstract: Speech.say("設置機器と、更新の適用計画", "Installed devices and roll-outs of updates"),
            subcommands: [
                InstalledImportCommand.self, InstalledListCommand.self, InstalledShowCommand.self, InstalledChangeCommand.self,
                InstalledChainCommand.self, InstalledWhereCommand.self, RolloutCommand.self,
            ])
    }
}

/// `mimamori installed rollout …`.
struct RolloutCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rollout", abstract: Speech.say("更新の適用計画と結果", "Plans and results of updates"),
            subcommands: [
                RolloutPlanCommand.self, RolloutListCommand.self, RolloutShowCommand.self, RolloutRecordCommand.self, RolloutCloseCommand.self,
            ])
    }
}
