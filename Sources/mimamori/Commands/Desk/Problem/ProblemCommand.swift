import ArgumentParser

/// `mimamori problem …`.
struct ProblemCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "problem", abstract: Speech.say("問題報告と傾向", "Problem reports and their trends"),
            subcommands: [
                ProblemReportCommand.self, ProblemInvestigateCommand.self, ProblemConcludeCommand.self, ProblemAdviseCommand.self,
                ProblemLinkCommand.self, ProblemCloseCommand.self, ProblemReopenCommand.self, ProblemShowCommand.self, ProblemEditCommand.self,
                ProblemApproveCommand.self,
                ProblemListCommand.self, ProblemTrendsCommand.self,
            ])
    }
}
