import ArgumentParser
import Registry

/// `mimamori triage rule withdraw`.
struct TriageRuleWithdrawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "withdraw", abstract: Speech.say("規則を取り下げます", "Take a rule back"))
    }

    @Argument(help: ArgumentHelp(Speech.say("規則の名前", "name of the rule")))
    var name: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let rule = try await registry.perform(WithdrawTriageRule(name), as: principal, reason: reason.reason)
        print(Speech.say("\(rule.name): 取り下げ", "\(rule.name): withdrawn"))
    }
}
