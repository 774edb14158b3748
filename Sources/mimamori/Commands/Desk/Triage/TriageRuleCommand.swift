import ArgumentParser

/// `mimamori triage rule …`.
struct TriageRuleCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rule", abstract: Speech.say("全製品にわたる規則", "Rules over the portfolio"),
            subcommands: [
                TriageRulePreviewCommand.self, TriageRuleAddCommand.self, TriageRuleReviewCommand.self, TriageRuleWithdrawCommand.self,
                TriageRuleListCommand.self,
            ])
    }
}
