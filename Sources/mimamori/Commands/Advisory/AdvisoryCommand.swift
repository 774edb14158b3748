import ArgumentParser

/// `mimamori advisory`: security advisories checked and turned into other formats.
struct AdvisoryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "advisory",
            abstract: Speech.say("セキュリティアドバイザリーの検査・作成・変換", "Check, make and convert security advisories"),
            subcommands: [AdvisoryValidateCommand.self, AdvisoryCreateCommand.self, AdvisoryConvertCommand.self])
    }
}
