import ArgumentParser

/// `mimamori change …`.
struct ChangeCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "change", abstract: Speech.say("変更要求: 起案から承認・検証・完了まで", "Change requests, from draft to closure"),
            subcommands: [
                ChangeOpenCommand.self, ChangeRequestCommand.self, ChangeAnalyseCommand.self, ChangeApproveCommand.self, ChangeRejectCommand.self,
                ChangeReworkCommand.self, ChangeImplementCommand.self, ChangeVerifyCommand.self, ChangeSendBackCommand.self, ChangeCloseCommand.self,
                ChangeCancelCommand.self, ChangeLinkCommand.self, ChangeListCommand.self, ChangeEditCommand.self, ChangeUnlinkCommand.self,
                ChangeShowCommand.self, ChangeReportCommand.self,
            ])
    }
}
