import ArgumentParser
import Registry

/// `mimamori triage rule review`.
struct TriageRuleReviewCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "review", abstract: Speech.say("規則を確認します(責任者以外)", "Agree to a rule (not by its owner)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("規則の名前", "name of the rule")))
    var name: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let rule = try await registry.perform(ReviewTriageRule(name), as: principal, reason: reason.reason)
        print(Speech.say("\(rule.name): 確認済み", "\(rule.name): reviewed"))
    }
}
