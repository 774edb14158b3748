import ArgumentParser
import Diagnostics
import Lifecycle
import Registry

/// `mimamori lifecycle decide`.
struct LifecycleDecideCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "decide",
            abstract: Speech.say("機器より先に終わるものへの対応を決めます", "Decide what is done about something that ends before the device"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("対象(check の表示どおり)", "resource, as check shows it")))
    var resource: String

    @Argument(help: ArgumentHelp(Speech.say("対応", "what is done")))
    var option: OptionKind?

    @Option(help: ArgumentHelp(Speech.say("対応が続く日", "day until which it carries"), valueName: "yyyy-mm-dd"))
    var until: String?

    @Option(help: ArgumentHelp(Speech.say("理由と、その計画の所在", "why, and where the plan for it stands")))
    var because: String?

    @Flag(help: ArgumentHelp(Speech.say("今の決定を取り消します(--reason が必要)", "take the standing decision back (needs --reason)")))
    var withdraw = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard !withdraw, option == nil || because == nil else { return }
        throw ValidationError(
            Speech.say("対応と --because を書いてください(取り消しは --withdraw)。", "say what is done, and --because (or --withdraw to take it back)."))
    }

    func run(_ registry: Registry, as principal: Principal) async throws {
        if withdraw {
            try await registry.perform(WithdrawCollisionDecision(product, resource), as: principal, reason: reason.reason)
            return print(Speech.say("取り消しました: \(product) \(resource)", "taken back: \(product) \(resource)"))
        }
        guard let option, let because else { return }
        let decision = try await registry.perform(
            DecideCollision(product, resource, option, until: until, because: because), as: principal, reason: reason.reason)
        let day = decision.untilOn.map { " (\($0))" } ?? ""
        print("\(product) \(resource): \(option.wording[Speech.language])\(day)")
    }
}
