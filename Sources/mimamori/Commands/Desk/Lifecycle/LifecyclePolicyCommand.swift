import ArgumentParser
import Registry

/// `mimamori lifecycle policy`.
struct LifecyclePolicyCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "policy",
            abstract: Speech.say(
                "EOSの通知からEOSまでの「十分な期間」を、理由とともに決めます(R-059)", "Decide, with the reason, how long is long enough between notice and EOS (R-059)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Option(help: ArgumentHelp(Speech.say("期間(月)", "months")))
    var leadMonths: Int

    @Option(help: ArgumentHelp(Speech.say("理由", "why")))
    var because: String

    @Option(help: ArgumentHelp(Speech.say("変更を伝えるまでの日数", "days within which a change is told")))
    var changeDays: Int = 0

    @Option(help: ArgumentHelp(Speech.say("期限の何日前から表示するか", "days before its last day from which a paper is shown")))
    var lookAhead: Int = 90

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            SetNoticePolicy(product, leadMonths: leadMonths, because: because, changeDays: changeDays, lookAhead: lookAhead), as: principal,
            reason: reason.reason)
        print(Speech.say("決めました: \(product) \(leadMonths)か月", "decided: \(product) \(leadMonths) months"))
    }
}
