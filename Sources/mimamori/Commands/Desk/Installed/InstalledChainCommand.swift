import ArgumentParser
import Registry

/// `mimamori installed chain`.
struct InstalledChainCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "chain",
            abstract: Speech.say("取引業者を機器の流通経路に加えます", "Put a trade party into the chain of a device"))
    }

    @Argument(help: ArgumentHelp(Speech.say("機器(製品コード/製造番号)", "device (product/serial number)"), valueName: "device"))
    var device: String

    @Argument(help: ArgumentHelp(Speech.say("業者コード", "code of the party")))
    var party: String

    @Option(help: ArgumentHelp(Speech.say("開始日", "first day"), valueName: "yyyy-mm-dd"))
    var from: String?

    @Option(help: ArgumentHelp(Speech.say("終了日", "last day"), valueName: "yyyy-mm-dd"))
    var until: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            PutInChain(try DeviceReference(device), party, from: from, until: until), as: principal, reason: reason.reason)
        print(Speech.say("加えました: \(device) – \(party)", "in the chain: \(device) – \(party)"))
    }
}
