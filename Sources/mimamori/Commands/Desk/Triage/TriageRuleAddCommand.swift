import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori triage rule add`.
struct TriageRuleAddCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("規則を作ります(--reason が必要)", "Make a rule (needs --reason)"))
    }

    @OptionGroup var rule: RuleOptions
    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let stored = try await registry.perform(
            AddTriageRule(rule.name, rule.condition, rule.analysis.analysis(reason: reason.reason), expires: rule.expires), as: principal,
            reason: reason.reason)
        let waits = stored.analysis.status.isRelief ? Speech.say("(別の人の確認待ち)", " (waits for another person's review)") : ""
        print("\(stored.name): \(stored.analysis.status.wording[Speech.language])\(waits)")
    }
}
