import ArgumentParser

/// `mimamori lifecycle …`.
struct LifecycleCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "lifecycle", abstract: Speech.say("EOL・EOSの計画、段階、先に終わるもの、レガシー判定", "Plans of EOL and EOS, stages, what ends earlier, legacy"),
            discussion: Speech.say(
                """
                例:
                  mimamori lifecycle plan MP-300 --release 2027-04-01 --eol 2037-04-01 --eos 2040-03-31 --reason '設計時の計画' --input '…'
                  mimamori lifecycle check MP-300          機器より先に終わるもの(あれば終了コード1)
                  mimamori lifecycle board MP-300          誰に何をいつまでに伝えるか
                """,
                """
                Examples:
                  mimamori lifecycle plan MP-300 --release 2027-04-01 --eol 2037-04-01 --eos 2040-03-31 --reason 'plan at design' --input '…'
                  mimamori lifecycle check MP-300          what ends before the device (exit code 1 if anything does)
                  mimamori lifecycle board MP-300          whom to tell what, by when
                """),
            subcommands: [
                LifecyclePlanCommand.self, LifecyclePlansCommand.self, LifecycleApproveCommand.self, LifecycleMilestoneCommand.self,
                LifecycleShowCommand.self, LifecycleCheckCommand.self, LifecycleDecideCommand.self, LifecycleTryCommand.self,
                LifecycleBoardCommand.self, LifecycleCalendarCommand.self, LifecycleTimelineCommand.self, LifecycleGatesCommand.self,
                LifecycleEvidenceCommand.self, LifecyclePolicyCommand.self, LifecycleEndCommand.self, LifecycleSourceCommand.self,
                LifecycleLegacyCommand.self,
                LifecycleRecordCommand.self, CalendarFeedCommand.self, LifecyclePublishCommand.self, LifecycleStatusCommand.self,
            ])
    }
}
