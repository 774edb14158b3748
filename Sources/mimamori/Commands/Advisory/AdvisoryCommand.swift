import ArgumentParser

/// `mimamori advisory`: security advisories checked and turned into other formats.
struct AdvisoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "advisory",
            abstract: Speech.say("セキュリティアドバイザリーの検査・作成・変換・公開・取得", "Check, make, convert, publish and fetch security advisories"),
            subcommands: [
                AdvisoryValidateCommand.self, AdvisoryCreateCommand.self, AdvisoryConvertCommand.self, AdvisoryPublishCommand.self,
                AdvisoryCheckCommand.self, AdvisoryFetchCommand.self, AdvisorySignCommand.self,
            ])
    }
}
