import ArgumentParser

/// `mimamori soup …`.
struct SOUPCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "soup",
            abstract: Speech.say("SOUP(JIS T 2304): 識別、要求事項、異常リストの評価、不足", "SOUP (JIS T 2304): identification, requirements, anomaly lists, gaps"),
            subcommands: [
                SOUPAddCommand.self, SOUPChangeCommand.self, SOUPRemoveCommand.self, SOUPListCommand.self, SOUPGapsCommand.self,
                SOUPRequirementsCommand.self, SOUPReviewCommand.self, SOUPReviewsCommand.self,
            ])
    }
}
