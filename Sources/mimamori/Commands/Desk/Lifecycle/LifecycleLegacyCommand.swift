import ArgumentParser

/// `mimamori lifecycle legacy …`.
struct LifecycleLegacyCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "legacy",
            abstract: Speech.say("構成ごとのレガシー判定と、補完的コントロール", "Legacy judgements about configurations, and compensating controls"),
            subcommands: [
                LegacyStatusCommand.self, LegacyJudgeCommand.self, LegacyControlCommand.self, LegacyCriticalCommand.self, LegacySweepCommand.self,
            ])
    }
}
