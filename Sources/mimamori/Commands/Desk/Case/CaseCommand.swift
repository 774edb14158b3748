import ArgumentParser

/// `mimamori case …`.
struct CaseCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "case", abstract: Speech.say("脆弱性の届出とインシデントの案件", "Cases: vulnerability reports and incidents"),
            subcommands: [
                CaseOpenCommand.self, CaseShowCommand.self, CaseListCommand.self, CasePeopleCommand.self, CaseSayCommand.self, CaseLinkCommand.self,
                CaseShareCommand.self, CaseNoteCommand.self, CaseMisuseCommand.self, CaseStepCommand.self, CaseTaskCommand.self,
                CaseFactCommand.self, CaseDutiesCommand.self, CaseSubmittedCommand.self, CasePauseCommand.self, CaseResumeCommand.self,
                CaseFlawCommand.self, CaseJudgeCommand.self,
                CaseFlawsCommand.self, CaseReceiveCommand.self, CaseAsideCommand.self,
            ])
    }
}
