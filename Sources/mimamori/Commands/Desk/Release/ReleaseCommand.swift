import ArgumentParser
import Registry

/// `mimamori release …`.
struct ReleaseCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "release", abstract: Speech.say("リリースと、そのSBOM・部品・該当", "Releases, their SBOMs, components and findings"),
            subcommands: [
                ReleaseAddCommand.self, ReleaseListCommand.self, ReleaseImportCommand.self, ReleaseSBOMsCommand.self, ReleaseComponentsCommand.self,
                ReleaseFindingsCommand.self, ReleaseMatchCommand.self, ReleaseFreezeCommand.self, ReleaseThawCommand.self, ReleaseApproveCommand.self,
                ReleaseShipCommand.self, ReleaseWithdrawCommand.self, ReleaseCloneCommand.self, ReleaseStatusCommand.self, ReleaseIssueCommand.self,
                ReleaseHoldersCommand.self, ReleaseReportCommand.self,
            ])
    }
}
