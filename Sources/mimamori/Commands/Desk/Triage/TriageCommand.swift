import ArgumentParser

/// `mimamori triage …`.
struct TriageCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "triage", abstract: Speech.say("該当の判断、規則、非該当の記録", "Judge findings; rules; records of not being concerned"),
            subcommands: [
                TriageListCommand.self, TriageShowCommand.self, TriageSetCommand.self, TriageReviewCommand.self, TriageConfirmCommand.self,
                TriageRuleCommand.self, TriageClaimCommand.self, TriageNotConcernedCommand.self,
            ])
    }
}
