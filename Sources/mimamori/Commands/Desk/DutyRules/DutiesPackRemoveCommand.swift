import ArgumentParser
import Registry

/// `mimamori duties pack remove`.
struct DutiesPackRemoveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remove",
            abstract: Speech.say("規則の組を外します。同じ名前の付属の組があれば、それに戻ります", "Take a pack out; the one that comes with Mimamori under its name holds again"))
    }

    @Argument(help: ArgumentHelp(Speech.say("組の名前", "name of the pack"), valueName: "name"))
    var name: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let pack = try await registry.perform(RemoveDutyPack(name), as: principal, reason: reason.reason)
        print(Speech.say("規則の組 \(pack.name) を外しました。", "taken out: pack \(pack.name)"))
    }
}
