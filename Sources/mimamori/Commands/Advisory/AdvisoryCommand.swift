import ArgumentParser

/// `mimamori advisory`: security advisories checked and turned into other formats, and our own from the draft to the publication.
struct AdvisoryCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "advisory",
            abstract: Speech.say(
                "セキュリティアドバイザリーの検査・作成・変換・提供・取得と、自社のアドバイザリーの作成から公開まで",
                "Check, make, convert, provide and fetch security advisories; our own from draft to publication"),
            subcommands: [
                AdvisoryValidateCommand.self, AdvisoryCreateCommand.self, AdvisoryConvertCommand.self, AdvisoryProvideCommand.self,
                AdvisoryCheckCommand.self, AdvisoryFetchCommand.self, AdvisorySignCommand.self,
            ],
            groupedSubcommands: [
                CommandGroup(
                    name: Speech.say("自社のアドバイザリー(台帳から)", "Our own advisories (from the registry)"),
                    subcommands: [
                        AdvisoryPublisherCommand.self, AdvisoryDraftCommand.self, AdvisoryListCommand.self, AdvisoryShowCommand.self,
                        AdvisoryPointsCommand.self, AdvisoryTextsCommand.self, AdvisoryEditCommand.self, AdvisoryContentsCommand.self,
                        AdvisoryShareCommand.self, AdvisoryTestsCommand.self, AdvisoryAcceptCommand.self, AdvisorySubmitCommand.self,
                        AdvisorySendBackCommand.self, AdvisoryApproveCommand.self, AdvisoryPublishCommand.self, AdvisoryExportCommand.self,
                        AdvisoryNotifyCommand.self, AdvisoryReviseCommand.self, AdvisoryGiveUpCommand.self, AdvisorySupersedeCommand.self,
                        AdvisoryWithdrawCommand.self,
                    ])
            ])
    }
}
