import ArgumentParser
import Registry

/// `mimamori lifecycle legacy critical`.
struct LegacyCriticalCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "critical",
            abstract: Speech.say(
                "合理的な手段で対応できない重大な脆弱性を記録します(EOLより前でもレガシーになります。R-118)",
                "Record a critical vulnerability beyond reasonable means: legacy at once, before EOL too (R-118)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("リリースの版、または #機器の番号", "version of the release, or # and number of a device")))
    var device: String

    @Argument(help: ArgumentHelp(Speech.say("脆弱性の番号", "id of the vulnerability")))
    var vulnerability: String

    @Option(help: ArgumentHelp(Speech.say("いつから", "since when"), valueName: "yyyy-mm-dd"))
    var since: String?

    @Option(help: ArgumentHelp(Speech.say("修正された日", "day on which it was fixed"), valueName: "yyyy-mm-dd"))
    var fixed: String?

    @Option(help: ArgumentHelp(Speech.say("理由", "why")))
    var because: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            RecordCritical(product, device, vulnerability, since: since, fixed: fixed, because: because), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(product)@\(device) \(vulnerability)", "recorded: \(product)@\(device) \(vulnerability)"))
    }
}
