import ArgumentParser
import Registry

/// `mimamori lifecycle evidence`.
struct LifecycleEvidenceCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "evidence", abstract: Speech.say("段階に入るための項目の根拠を記録します", "Record what shows an item of a gate"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("項目(gates の表示どおり)", "item, as gates shows it")))
    var item: String

    @Option(help: ArgumentHelp(Speech.say("文書・決定・記録", "document, decision or record")))
    var reference: String

    @Option(help: ArgumentHelp(Speech.say("日付", "day"), valueName: "yyyy-mm-dd"))
    var on: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(GiveEvidence(product, item, reference: reference, on: on), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(product) \(item)", "recorded: \(product) \(item)"))
    }
}
