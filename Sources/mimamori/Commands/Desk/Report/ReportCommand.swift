import ArgumentParser

/// `mimamori report …`.
struct ReportCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "report", abstract: Speech.say("案件から外に出す報告(不具合報告など)", "Reports that go out of a case, such as defect reports"),
            subcommands: [
                ReportNewCommand.self, ReportListCommand.self, ReportShowCommand.self, ReportFillCommand.self, ReportApproveCommand.self,
                ReportSubmittedCommand.self, ReportFollowUpCommand.self, ReportExportCommand.self,
            ])
    }
}
