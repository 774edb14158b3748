import ArgumentParser

/// `mimamori release …`.
struct ReleaseCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "release", abstract: Speech.say("リリースと、その構成・SBOM・部品・該当", "Releases, their items, SBOMs, components and findings"),
            subcommands: [
                ReleaseAddCommand.self, ReleaseListCommand.self, ReleaseCloneCommand.self, ReleaseImportCommand.self,
                ReleaseSBOMsCommand.self, ReleaseSBOMExportCommand.self, ReleaseComponentsCommand.self, ReleaseFindingsCommand.self,
                ReleaseMatchCommand.self, ReleaseItemsCommand.self, ReleaseDocumentsCommand.self, ReleaseToolsCommand.self,
                ReleaseHardwareCommand.self, ReleaseFreezeCommand.self, ReleaseThawCommand.self, ReleaseApproveCommand.self,
                ReleaseShipCommand.self, ReleaseWithdrawCommand.self, ReleaseBaselinesCommand.self, ReleaseCompareCommand.self,
                ReleaseStatusCommand.self, ReleaseReportCommand.self, ReleaseIssueCommand.self, ReleaseIssuedCommand.self,
                ReleaseIssuedExportCommand.self, ReleaseHoldersCommand.self,
            ])
    }
}
