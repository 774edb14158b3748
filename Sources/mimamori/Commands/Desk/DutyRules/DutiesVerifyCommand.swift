import ArgumentParser
import Registry

/// `mimamori duties verify`.
struct DutiesVerifyCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "verify",
            abstract: Speech.say("規則を原文と照合したことを記録します", "Record that a rule was compared with its source"),
            discussion: Speech.say(
                "mimamori duties rules RULE が示す全文とその版(--digest)を原文と比べてから記録します。規則の文が変わると、記録は効かなくなります。",
                "Compare the text that mimamori duties rules RULE shows, and its digest (--digest), with the source first. When the rule's text changes, the record no longer speaks for it."
            ))
    }

    @Argument(help: ArgumentHelp(Speech.say("規則の名前", "name of the rule"), valueName: "rule"))
    var rule: String

    @Option(help: ArgumentHelp(Speech.say("照合した規則の版", "digest of the text that was compared"), valueName: "sha256"))
    var digest: String

    @Option(help: ArgumentHelp(Speech.say("何と照合したか(原文と版)", "what it was compared with: the source and its version"), valueName: "text"))
    var against: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let record = try await registry.perform(VerifyDutyRule(rule, digest: digest, against: against), as: principal, reason: reason.reason)
        print(Speech.say("照合を記録しました: \(record.rule)", "recorded: \(record.rule) was compared"))
    }
}
